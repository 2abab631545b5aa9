/**
 * Shows what several writers say at the same time as if they spoke one after another: of the first that has not ended
 * each piece as it comes, of the others what they have said when it is their turn.
 * @param {string[]} headings what stands above each
 * @param {(text: string | Buffer) => void} [write]
 */
export function inTurn(headings, write = (text) => process.stdout.write(text)) {
  const waiting = headings.map((heading) => [heading])
  const ended = new Set()
  let turn = 0
  const show = () => {
    for (;;) {
      for (const text of waiting[turn]?.splice(0) ?? []) write(text)
      if (!ended.has(turn)) return
      turn += 1
    }
  }
  show()
  return {
    hear(place, text) {
      waiting[place].push(text)
      show()
    },
    end(place) {
      ended.add(place)
      show()
    },
  }
}
