import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

interface TokensDialogProps {
  readonly onSave: () => void
  readonly onClose: () => void
}

/** The question before tokens leave the tab in a file. */
export function TokensDialog({ onSave, onClose }: TokensDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="The file would hold tokens"
      actions={
        <>
          <Button data-first-focus onClick={onClose}>
            Do not save
          </Button>
          <Button onClick={onSave}>Save it with the tokens</Button>
        </>
      }
    >
      <p>
        Some of them may still be in use, and whoever has the file can use those. Without the tokens, the file names
        each by the first twelve digits of its SHA-256.
      </p>
    </Dialog>
  )
}
