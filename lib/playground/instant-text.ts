import { instant } from '../pipeline/encoding/instant'
import { isoOf } from './iso-text'

/** What a reader wrote for an instant: seconds since 1970, or what is wrong with it in a sentence. */
export type ReadInstant = { readonly seconds: number } | { readonly says: string }

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)? ?(?:(Z|UTC)|([+-])(\d\d):?(\d\d))?$/i
const relative = /^(in |[+-] ?)?(\d{1,9}(?:\.\d+)?|(?:half )?an?(?= )) ?([a-z]+)( ago| from now| later)?$/i
const unix = /^-?\d{1,12}(?:\.\d+)?$/
/** RFC 9110 §5.6.7, as a Date field has it. */
const http = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? (?:GMT|UTC|Z|\+0000)$/i
/** Of the day in UTC that is meant; without a time it is the same time as now. */
const named =
  /^(yesterday|today|tomorrow)?(?: at)? ?(noon|midnight|\d\d?:\d\d(?::\d\d)?)? ?(yesterday|today|tomorrow)? ?(?:Z|UTC)?$/i

const units: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  week: 604_800,
  y: 31_536_000,
  year: 31_536_000,
}

const forms =
  'Write 2026-01-01T00:00:00Z, “in 5 minutes”, “5 min ago”, “tomorrow”, “noon”, “now” or seconds since 1970. All of it is UTC.'
const days: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads a date and time (UTC unless it says otherwise), a length of time from now, a day by name, or a Unix number. */
export function readInstant(written: string, now: number): ReadInstant {
  const text = written.trim().replace(/\s+/g, ' ')
  if (text === '') return { says: `Nothing is written here. ${forms}` }
  if (/^now$/i.test(text)) return { seconds: now }
  if (unix.test(text)) return { seconds: Number(text) }
  if (/^\d{13,}$/.test(text)) return { says: `${text.slice(0, 24)} is not in seconds: ${milliseconds(text)}` }
  const date = iso.exec(text)
  if (date) return readIso(date)
  const fixed = http.exec(text)
  if (fixed) return readHttp(fixed)
  const day = named.exec(text)
  if (day?.slice(1).some(Boolean)) return readNamed(day, now)
  const length = relative.exec(text)
  return length ? readLength(length, now) : { says: `Found “${text.slice(0, 40)}”. ${forms}` }
}

function readHttp([
  text,
  day = '',
  month = '',
  year,
  hour = '',
  minute = '',
  second = '00',
]: RegExpExecArray): ReadInstant {
  const number = months.indexOf(month.toLowerCase()) + 1
  if (number === 0) return { says: `Found “${month}” for a month in “${text}”: they are Jan, Feb, Mar and so on.` }
  const [d, m] = [day, String(number)].map((digits) => digits.padStart(2, '0'))
  return readInstant(`${year}-${m}-${d}T${hour}:${minute}:${second}Z`, 0)
}

function readNamed([text, before, time, after]: RegExpExecArray, now: number): ReadInstant {
  const day = (before ?? after ?? 'today').toLowerCase()
  if ((before && after) || (!time && day === 'today'))
    return { says: `“${text.slice(0, 40)}” names no time of one day. Write “today 14:30”, “noon tomorrow” or “now”.` }
  const then = now + (days[day] ?? 0) * 86_400
  if (!time) return { seconds: then }
  const clock = time.toLowerCase() === 'noon' ? '12:00' : time.toLowerCase() === 'midnight' ? '00:00' : time
  return readInstant(
    `${isoOf(then).slice(0, -9)}${clock.padStart(clock.length + (clock.indexOf(':') === 1 ? 1 : 0), '0')}Z`,
    now,
  )
}

function milliseconds(text: string): string {
  const seconds = Math.floor(Number(text) / 1000)
  return instant(seconds) === null
    ? 'it has too many digits.'
    : `as milliseconds it would be ${seconds} s, ${instant(seconds)}.`
}

function readIso([
  ,
  year,
  month,
  day,
  hour = '0',
  minute = '0',
  second = '0',
  ,
  sign,
  hours,
  minutes,
]: RegExpExecArray) {
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as Six
  const date = `${year}-${month}-${day}`
  if (mo < 1 || mo > 12) return { says: `There is no month ${month} in ${date}: the order is year-month-day.` }
  const days = mo === 2 ? (isLeap(y) ? 29 : 28) : 30 + ((mo + (mo > 7 ? 1 : 0)) % 2)
  if (d < 1 || d > days) return { says: `There is no day ${day} in ${year}-${month}: it has ${days} days.` }
  if (h > 23 || mi > 59 || s > 59) return { says: `There is no time ${hour}:${minute}:${second}: it ends at 23:59:59.` }
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0
  return { seconds: Date.parse(`${date}T00:00:00Z`) / 1000 + h * 3600 + mi * 60 + s - offset }
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

type Six = [number, number, number, number, number, number]

function readLength([text, ahead, count = '', unit = '', after]: RegExpExecArray, now: number): ReadInstant {
  const name = unit.toLowerCase()
  const length = units[name] ?? units[name.replace(/s$/, '')]
  if (length === undefined)
    return { says: `Found “${unit.slice(0, 20)}”, which is no unit here: s, min, h, days, weeks or years.` }
  if (!ahead === !after)
    return {
      says: `“${text.slice(0, 40)}” is a length of time. Write “in ${count} ${unit}” or “${count} ${unit} ago”.`,
    }
  const many = /^an?$/i.test(count) ? 1 : /^half/i.test(count) ? 0.5 : Number(count)
  const isPast = ahead?.startsWith('-') || after?.toLowerCase() === ' ago'
  return { seconds: Math.round(now + (isPast ? -1 : 1) * many * length) }
}
