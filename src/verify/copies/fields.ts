// The header fields of two copies -> rows side by side, each with what kind of field it is.
import type { FieldPart, FieldRow } from '../../record/copies.ts'

export interface Field {
  name: string
  value: string
}

/** Fields of one name in one message that are compared: stops a header of repeated fields from taking for ever. */
const maxRepeats = 500

const transport = new Set(
  `received received-spf return-path delivered-to envelope-to x-original-to x-envelope-to x-delivered-to old-return-path
   x-received authentication-results x-authentication-warning authentication-results-original dkim-signature
   domainkey-signature x-google-dkim-signature dkim-filter status x-status x-uid x-uidl x-keywords lines content-length
   xref path newsgroups approved precedence errors-to x-beenthere x-loop x-mailing-list mailing-list x-ml-name
   x-mail-count delivery-date x-gm-thrid x-gm-labels x-gm-message-state x-gm-gg x-labels x-evolution-source x-imapbase
   x-rspamd-queue-id x-originating-ip x-account-key bcc x-virus-scanned x-virus-status x-greylist x-sieve x-cron-env
   x-bogosity x-barracuda-url x-forwarded-encrypted x-pstn-levels content-transfer-encoding content-type
   mime-version`.split(/\s+/),
)
const transportStart =
  /^(?:arc-|list-|resent-|x-spam|x-mozilla-|x-ms-exchange-|x-microsoft-antispam|x-forefront-|x-google-|x-gmane-|x-mailman-|x-mdaemon-|x-amavis-|x-rspamd-|x-proofpoint-|x-barracuda-|x-ironport-|x-sa-|x-zoho|x-yahoo|x-hm-|x-provags|x-ui-|nntp-|archived-at)/

/** How a text is set and packed is seen in the words and files themselves. */
export function partOf(name: string): FieldPart {
  const lower = name.toLowerCase()
  return transport.has(lower) || transportStart.test(lower) ? 'transport' : 'content'
}

/** In the order of the first copy; names that only the second has come last. How a field is folded does not count. */
export function compareFields(first: Field[], second: Field[]): FieldRow[] {
  const [here, there] = [byName(first), byName(second)]
  const names = [...new Set([...here.keys(), ...there.keys()])]
  return names.flatMap((key) => rowsOf(here.get(key) ?? [], there.get(key) ?? []))
}

function byName(fields: Field[]): Map<string, Field[]> {
  const groups = new Map<string, Field[]>()
  for (const field of fields) {
    const key = field.name.toLowerCase()
    const held = groups.get(key)
    if (held) held.push(field)
    else groups.set(key, [field])
  }
  return groups
}

/** Equal values stand beside each other, in whatever order; the rest beside each other in order. */
function rowsOf(first: Field[], second: Field[]): FieldRow[] {
  const { name } = (first[0] ?? second[0])!
  const part = partOf(name)
  const left = second.slice(0, maxRepeats).map(({ value }) => ({ value, plain: plain(value) }))
  const rows: FieldRow[] = first.slice(0, maxRepeats).map(({ value }) => {
    const at = left.findIndex((other) => other.plain === plain(value))
    if (at === -1) return { name, part, first: value, second: null, same: false }
    left.splice(at, 1)
    return { name, part, first: value, second: value, same: true }
  })
  for (const row of rows) if (!row.same) row.second = left.shift()?.value ?? null
  return [...rows, ...left.map(({ value }) => ({ name, part, first: null, second: value, same: false }))]
}

function plain(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
