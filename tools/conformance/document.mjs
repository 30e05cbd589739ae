// All comparisons -> the text of docs/conformance.md, and the faults that no document may hide.
import { join } from 'node:path'
import { compareWithPostalMime, differentialAsMarkdown } from './differential.mjs'
import { verifyByMailauth } from './dkim/mailauth.mjs'
import { compareSigned, compareWithMailauth, mailauthAsMarkdown, signedAsMarkdown } from './dkim/report.mjs'
import { compareSuites, leastAgreement, suitesAsMarkdown } from './report.mjs'

const introduction = `# Conformance of the mail reader and of the verifier

Made by \`node tools/conformance/make.mjs\` from suites and mail that nobody here wrote; they lie beside the project and are no
part of it. A test runs the comparison again and holds this page to it.

Every message of a suite is read and compared with what the suite expects. An aspect is **equal**; or **we hold more**, where
everything expected is there in its order and the suite's own parser has dropped or left closed the rest, which is checked by
machine; or it **differs**. The first two agree. At least ${leastAgreement * 100} % of the messages of james-mime4j and of stalwart-mail-parser must
agree, and in no message of any suite may a line be in no header, no body and no text outside of parts.

What is only representation is made alike before comparing: line ends, blank lines at the end of a body, white space inside
header fields, a name that repeats the address, comments in names, how many marks stand for one run of broken bytes, and
brackets around ids. james-mime4j expects structure, raw header fields and decoded bodies; addresses and dates are compared
with stalwart-mail-parser, whose messages are read with LF and with CRLF. The expectations of ruby-mail stand in Ruby code:
there we check that every message is read without loss.
`

/** `{ markdown, faults }`. `data` is the folder with \`mime\`, \`mail\` and \`dkim\`, `parse` postal-mime's. */
export async function conformance(reader, parse, data) {
  const suites = compareSuites(reader, join(data, 'mime'))
  const differential = await compareWithPostalMime(reader, parse, join(data, 'mail'))
  const signed = compareSigned(reader.checkMail, join(data, 'dkim'))
  const mailauth = await besideMailauth(reader, join(data, 'dkim'))
  const sections = [
    introduction,
    suitesAsMarkdown(suites),
    differentialAsMarkdown(differential),
    signedAsMarkdown(signed),
    ...mailauth.sections,
  ]
  return {
    markdown: sections.join('\n'),
    faults: [
      ...suites.faults,
      ...differential.unexplained.map((name) => `unexplained: ${name}`),
      ...signed.faults,
      ...mailauth.faults,
    ],
  }
}

async function besideMailauth(reader, data) {
  const compared = await compareWithMailauth(verifyByMailauth, reader.checkMail, data)
  return { sections: [mailauthAsMarkdown(compared)], faults: compared.faults }
}
