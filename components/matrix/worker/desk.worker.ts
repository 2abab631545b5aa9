import { answerCalls } from './calls'
import { createDesk } from './desk'

/** Reads, counts, sorts and exports for whoever holds the other end of the port it is sent first. */
addEventListener('message', ({ data }: MessageEvent<MessagePort>) => answerCalls(data, createDesk()))
