import { localText } from '../ui/local-text'

const choice = localText('single-keys')

/** Whether a character alone may be a shortcut. It may, until somebody says otherwise. */
export const singleKeys = (): boolean => choice.read() !== 'off'

export const setSingleKeys = (on: boolean): void => choice.write(on ? null : 'off')

export const useSingleKeys = (): boolean => choice.use() !== 'off'
