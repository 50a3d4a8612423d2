/** Words before the number of an order or of anything else that a shop, a bank or a help desk counts; folded stems. */
const counted =
  'order|booking|reservation|invoice|receipt|ticket|case|claim|policy|parcel|tracking|reference|ref|contract|customer|account|bestellung|bestell|auftrag|rechnung|vorgang|buchung|kunden|commande|facture|dossier|réservation|pedido|factura|reserva|encomenda|fatura|ordine|fattura|prenotazione|bestelling|factuur|boeking|zamówienie|faktura|rezerwacja|objednávka|naročilo|račun|rezervacija|narudžba|beställning|ordre|bestilling|tilaus|заказ|счёт|счет|бронь|заявка|замовлення|рахунок|comandă|rendelés|sipariş|παραγγελία|bestellingsnommer|faktuur'
const number = '[#№]?\\s?([\\p{L}\\p{N}]{0,6}[-/]?\\p{N}[\\p{L}\\p{N}]*(?:[-/][\\p{L}\\p{N}]+){0,4})'
const behindWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${counted})\\p{L}{0,12}(?:[\\s-](?:number|no|nr|id|num|n[°º]|nummer|número|numero|numéro|numer|číslo|številka|broj|номер)\\b)?[\\s.:]{0,3}${number}(?![\\p{L}\\p{N}])`,
  'giu',
)
const behindSign =
  /(?<![\p{L}\p{N}&/#])[#№]\s?(\p{L}{0,4}-?\p{N}{3,}(?:-[\p{L}\p{N}]+){0,3})(?![\p{L}\p{N}])/gu

/** Numbers of orders and the like, as written, in order of place. Fewer than three digits are a count or a page. */
export function orderNumbersIn(text: string): string[] {
  const found = [...text.matchAll(behindWord), ...text.matchAll(behindSign)]
    .map((match) => ({ at: match.index + match[0].lastIndexOf(match[1]!), number: match[1]! }))
    .filter(({ number }) => (number.match(/\d/g)?.length ?? 0) >= 3)
    .sort((a, b) => a.at - b.at)
  return [...new Set(found.map(({ number }) => number))]
}

const numeric =
  '(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:(?:19|20)?\\d\\d)(?!\\d)|\\d{1,2}/\\d{1,2}(?![\\d/]|[.,]\\d)|\\d{1,2}\\.\\s?\\d{1,2}\\.(?!\\d)'
const patterns = new Map<string, RegExp>()

/** Dates as written, in order of place: by numbers, or with the name of a month in the draft's language or English. */
export function datesIn(text: string, locale: string | null): string[] {
  const key = locale ?? 'en'
  let pattern = patterns.get(key)
  if (!pattern) patterns.set(key, (pattern = datePattern([...new Set([key, 'en'])])))
  return [...new Set(Array.from(text.matchAll(pattern), ([date]) => date))]
}

function datePattern(locales: readonly string[]): RegExp {
  const names = [...new Set(locales.flatMap(monthNames))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // The stop of an abbreviation belongs to it only where more of the date follows.
  const month = `(?:${names.join('|')})(?:\\.(?=,?\\s(?:de\\s)?\\d))?`
  const year = '(?:,?\\s(?:de\\s)?(?:19|20)\\d\\d(?![-/\\d]))?'
  const day = '\\d{1,2}(?:st|nd|rd|th|er|º|ª)?'
  const named = `${day}\\.?\\s(?:of\\s|de\\s)?${month}(?!\\p{L})${year}|${month}\\s${day}(?![\\d:])${year}`
  return new RegExp(`(?<![\\p{L}\\p{N}.,/:-])(?:${named}|${numeric})`, 'giu')
}

/** As they stand beside a day ("3 марта") and alone; from the platform's own tables. */
function monthNames(locale: string): string[] {
  return (['long', 'short'] as const)
    .flatMap((month) => {
      try {
        const beside = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' })
        const alone = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
        return Array.from({ length: 12 }, (_, index) => {
          const date = new Date(Date.UTC(2023, index, 3))
          const inside = beside.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
          return [inside, alone.format(date)]
        }).flat()
      } catch {
        return []
      }
    })
    .map((name) => name.toLowerCase().replace(/\.$/, ''))
    .filter((name) => /^\p{L}{2,}/u.test(name))
}
