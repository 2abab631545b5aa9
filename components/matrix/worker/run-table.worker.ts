import { answerCalls } from './port-calls'
import { createRunTable } from './run-table'

/** Reads, counts, sorts and exports for whoever holds the other end of the port it is sent first. */
addEventListener('message', ({ data }: MessageEvent<MessagePort>) => answerCalls(data, createRunTable()))
