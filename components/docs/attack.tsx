import { type Drawing, type DrawingName, drawings } from './attack-drawings'
import { LaneNames, MessageRow } from './attack-lanes'

/** An attack as a sequence of messages: lanes side by side where there is room, a list where not. */
export function Attack({ drawing = 'replay' }: { drawing?: DrawingName }) {
  const found: Drawing | undefined = Object.hasOwn(drawings, drawing) ? drawings[drawing] : undefined
  if (!found) throw new TypeError(`<Attack drawing="${drawing}">: there is no such drawing`)
  return (
    <figure className="attack">
      <LaneNames lanes={found.lanes} />
      <ol className="attack-messages" aria-label="What happens, in order">
        {found.messages.map((message, i) => (
          <MessageRow key={message.text} number={i + 1} message={message} lanes={found.lanes} />
        ))}
      </ol>
      <figcaption className="attack-caption">{found.title}</figcaption>
    </figure>
  )
}
