import { Tag } from '../ui/tag'

/** Marks what was read from a token whose signature is not verified. */
export function Unverified() {
  return (
    <Tag title="The signature has not been verified, so anybody may have written this.">
      read from an unverified token
    </Tag>
  )
}
