import { type Drawing, type DrawingName, type Message, drawings } from './attack-drawings'

/** An attack as a sequence of messages: lanes side by side where there is room, a list where not. */
export function Attack({ drawing = 'replay' }: { drawing?: DrawingName }) {
  const found: Drawing | undefined = Object.hasOwn(drawings, drawing) ? drawings[drawing] : undefined
  if (!found) throw new TypeError(`<Attack drawing="${drawing}">: there is no such drawing`)
  return (
    <figure className="attack">
      <ol className="attack-lanes" aria-label="Who takes part">
        {found.lanes.map((lane) => (
          <li key={lane.name} className="attack-lane" data-hostile={lane.hostile}>
            <b>{lane.name}</b>
            <span>{lane.about}</span>
          </li>
        ))}
      </ol>
      <ol className="attack-messages" aria-label="What happens, in order">
        {found.messages.map((message, i) => (
          <Row key={message.text} number={i + 1} message={message} drawing={found} />
        ))}
      </ol>
      <figcaption className="attack-caption">{found.title}</figcaption>
    </figure>
  )
}

function Row({ number, message, drawing }: { number: number; message: Message; drawing: Drawing }) {
  const { from, to, text, carries, tone } = message
  const [left, right] = from < to ? [from, to] : [to, from]
  return (
    <li className="attack-message" data-tone={tone} data-from={left} data-to={right} data-back={from > to || undefined}>
      <span className="attack-who">
        {drawing.lanes[from]?.name} to {drawing.lanes[to]?.name}:
      </span>
      <span className="attack-text">
        <span aria-hidden className="attack-number">
          {number}
        </span>{' '}
        {text}
      </span>
      {carries ? <code className="attack-token">{carries}</code> : null}
      <span aria-hidden className="attack-arrow" />
    </li>
  )
}
