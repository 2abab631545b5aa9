import Link from 'next/link'
import { Words } from '@/components/verdict/words'
import { type Word, wordFor, type Words as ProductWords } from '@/lib/issuers/words'
import { checks } from '@/lib/pipeline/checks'
import { Fact, Facts } from '../facts/facts'
import { ProductSource } from './product-source'

interface Props {
  readonly words: ProductWords
}

/** What usually lies behind each reason at this product, in the order in which a server checks. */
export function ProductRefusals({ words }: Props) {
  const spoken = checks.flatMap(({ id }) =>
    Object.keys(words[id as keyof ProductWords] ?? {}).flatMap((reason) => {
      const word = wordFor({ words }, id, reason)
      return word ? [{ id, reason, word }] : []
    }),
  )
  if (spoken.length === 0) return <p className="issuer-unknown">not known: no source says what is usual here</p>
  return (
    <>
      <p>By the step that refuses and its reason. The playground says the same of a token that fails there.</p>
      <Facts>
        {spoken.map(({ id, reason, word }) => (
          <Fact
            key={`${id} ${reason}`}
            name={
              <Link href={`/docs/checks/${id}/#${reason}`} prefetch={false} className="check-ref">
                {id}: {reason}
              </Link>
            }
          >
            <Said word={word} />
          </Fact>
        ))}
      </Facts>
    </>
  )
}

const Said = ({ word }: { readonly word: Word }) => (
  <>
    <p>
      <Words text={word.says} /> <ProductSource {...word} />
    </p>
    <p>
      <b>What to do:</b> <Words text={word.fix} />
    </p>
  </>
)
