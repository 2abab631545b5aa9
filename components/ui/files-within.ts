/** Files of one drop. A folder may be a whole disk. */
export const mostDropped = 10_000

export interface Dropped {
  readonly files: readonly File[]
  /** Some are left out: beyond that number, or not to be read. */
  readonly isPart: boolean
}

/** @param note what there is to say of them: added to their name, or said alone where there are none */
export type OnFiles = (files: readonly File[], note?: string) => void

/** Hands over what was dropped: as it is where no folder is among it, otherwise with all that folders hold. */
export async function giveDropped(
  entries: readonly (FileSystemEntry | null)[],
  files: readonly File[],
  onFiles: OnFiles,
): Promise<void> {
  if (!entries.some((entry) => entry?.isDirectory)) return onFiles(files)
  const found = await filesWithin(entries.filter((entry) => entry !== null))
  onFiles(
    found.files,
    found.files.length === 0
      ? 'No file that can be read is in that folder.'
      : found.isPart
        ? ', not all there are'
        : '',
  )
}

/** The files of folders in any depth, each folder's by name. */
export async function filesWithin(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const files: File[] = []
  let isPart = false
  const ahead = [...entries].reverse()
  for (let entry = ahead.pop(); entry; entry = ahead.pop()) {
    if (files.length === mostDropped) return { files, isPart: true }
    try {
      if (isFile(entry)) files.push(await fileOf(entry))
      else if (isFolder(entry)) for (const one of await within(entry)) ahead.push(one)
    } catch {
      isPart = true
    }
  }
  return { files, isPart }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** By name, the last first. A browser tells a folder in pieces, until one is empty. */
async function within(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? 1 : -1))
    for (const entry of some) all.push(entry)
  }
}
