const units = [
  { size: 31_557_600, one: 'year', many: 'years' },
  { size: 86_400, one: 'day', many: 'days' },
  { size: 3600, one: 'h', many: 'h' },
  { size: 60, one: 'min', many: 'min' },
  { size: 1, one: 's', many: 's' },
]

/** "4 min 12 s": two units at most, for a length of time in seconds. */
export function duration(seconds: number): string {
  const length = Math.abs(seconds)
  if (length > 0 && length < 1) return 'less than a second'
  return length < 31_557_600e9 ? inUnits(Math.floor(length), 2) || '0 s' : 'billions of years'
}

function inUnits(seconds: number, most: number): string {
  const unit = most > 0 && units.find(({ size }) => seconds >= size)
  if (!unit) return ''
  const n = Math.floor(seconds / unit.size)
  const rest = inUnits(seconds - n * unit.size, most - 1)
  return `${n} ${n === 1 ? unit.one : unit.many}${rest && ` ${rest}`}`
}

/** Seconds since 1970 as `2026-01-01 00:00:00 UTC`; `null` where no calendar reaches. */
export function instant(seconds: number): string | null {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12) return null
  const day = Math.floor(seconds / 86_400)
  const second = Math.floor(seconds - day * 86_400)
  return `${dateOf(day)} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)} UTC`
}

/** The proleptic Gregorian date of a day counted from 1970-01-01, by eras of 400 years that begin in March. */
function dateOf(day: number): string {
  const sinceMarch0 = day + 719_468
  const era = Math.floor(sinceMarch0 / 146_097)
  const dayOfEra = sinceMarch0 - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return `${yearText(era * 400 + yearOfEra + (month <= 2 ? 1 : 0))}-${two(month)}-${two(date)}`
}

/** ISO 8601: four digits, or a sign and six. */
const yearText = (year: number) =>
  year >= 0 && year <= 9999
    ? String(year).padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`

const two = (n: number) => String(n).padStart(2, '0')
