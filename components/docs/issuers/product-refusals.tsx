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
  const told = spoken.filter(({ word }, at) => spoken.findIndex((other) => isAlike(other.word, word)) === at)
  if (spoken.length === 0) return <p className="issuer-unknown">not known: no source says what is usual here</p>
  return (
    <>
      <p>By the step that refuses and its reason. The playground says the same of a token that fails there.</p>
      <Facts>
        {told.map(({ word }) => (
          <Fact
            key={`${word.says} ${word.fix}`}
            name={spoken
              .filter((other) => isAlike(other.word, word))
              .map(({ id, reason }) => (
                <Link
                  key={`${id} ${reason}`}
                  href={`/docs/checks/${id}/#${reason}`}
                  prefetch={false}
                  className="check-ref issuer-reason"
                >
                  {id}: {reason}
                </Link>
              ))}
          >
            <Said word={word} />
          </Fact>
        ))}
      </Facts>
    </>
  )
}

/** Behind several reasons there is often one thing: it is said once. */
const isAlike = (a: Word, b: Word) => a.says === b.says && a.fix === b.fix

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
