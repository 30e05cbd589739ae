// A header field name -> whether mail programs write such a field, and whether it alone says "this is mail".

const known = new Set(
  `apparently-to approved approved-by archived-at authentication-results auto-submitted bcc bounces-to cancel-lock cc
  comments content-class delivered-to delivery-date disposition-notification-to dkim-signature domainkey-signature
  encoding envelope-to errors-to expires fax from importance in-reply-to keywords lines mail-followup-to
  mailing-list message-id mime-version newsgroups old-date old-return-path organisation organization originator
  path phone posted-date precedence priority received received-spf references reply-to resent-message-id return-path
  return-receipt-to sender sensitivity sent site status subject supersedes thread-index thread-topic to user-agent
  date delivered-date original-recipient autocrypt bimi-selector feedback-id require-recipient-valid-since`
    .split(/\s+/)
    .filter(Boolean),
)
const families = /^(?:x|list|content|resent|arc|illegal|old|mail|original|delivered|dkim)-[a-z]/

/** Fields that only a mail program writes, so that one of them is enough. */
const telling = new Set(
  `received message-id return-path mime-version delivered-to dkim-signature x-original-to in-reply-to arc-seal
  arc-message-signature arc-authentication-results authentication-results received-spf`.split(/\s+/),
)

/** `name` in lower case. */
export function isKnownField(name: string): boolean {
  return known.has(name) || families.test(name)
}

/** `name` in lower case. */
export function isTellingField(name: string): boolean {
  return telling.has(name)
}
