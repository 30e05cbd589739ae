import type { SiteText } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { EvidenceTable } from '../part/evidence-table.tsx'
import { useSite } from '../site.tsx'

export function MethodsEn({ page }: { page: SiteText }) {
  const { number } = useI18n()
  const { frame, link } = useSite()
  const { published, withheld, hidden, signed } = page.counts
  return (
    <>
      <p>
        This edition publishes {number(published)} records out of {number(frame.head.counts.scope)} in its scope. It was
        made by a program, by rules that are the same for every record; people decided what is in the scope, what is
        withheld, and which words are hidden. Nothing here is called true or false by the program. Each page says what
        was checked and what came of it.
      </p>

      <h2>How records came here</h2>
      <p>
        Files were taken in as they were received and never changed since. Each record names the source in which it
        stands. Where nothing in it is hidden, it also gives the SHA-256 of its bytes: whoever holds the same message
        can compare. A date is written with its precision and its basis: the Date header of an e-mail is the sender’s
        own word; a date out of an export is the word of the service; a time without a zone is left without one.
      </p>

      <h2>What a signature of a mail server proves</h2>
      <p>
        Many servers put a signature (DKIM) on the mail that they send. Years later it can still be checked with the
        public key of that time. In this edition {number(signed)} published e-mails carry one that fits.
      </p>
      <EvidenceTable />

      <h2>What is withheld, and how it is committed to</h2>
      <p>
        {withheld === 0
          ? 'Nothing in the scope of this edition is withheld. Where it is, this holds:'
          : `${number(withheld)} records in the scope are withheld, each for a reason that its conversation and the list of what is missing give.`}{' '}
        A withheld record has its own entry in the log that the publisher signed. The entry holds a commitment: a hash
        over the bytes of the record and a secret. From the commitment nobody can find out or test what the record says.
        But the publisher cannot exchange the record any more: should it be published later, the secret is shown with
        it, and everybody can see that it is the record that was committed to. So the number of what is withheld can be
        counted, and cannot be lowered in silence.
      </p>
      <p>
        A commitment does not prove that the withheld record is authentic, or that the reason given is the real one.
      </p>

      <h2>What hiding hides</h2>
      <p>
        {hidden === 0
          ? 'No words are hidden in this edition. Where they are, they'
          : `Words are hidden in ${number(hidden)} places. They`}{' '}
        are replaced by <span className="hidden-mark">▇▇▇▇</span>, which is of one length whatever stood there. Hidden
        words are taken out of subjects, texts, names, addresses, names of files and everything else before any page is
        made; afterwards every byte of the edition, packed or not, is searched for them, and the edition is not made if
        one is found. A person who is hidden is called by a number, and has no address.
      </p>
      <p>
        Of a record in which something is hidden, the hash and size of the original are not given, because short words
        could be found by trying. Its signature was checked on the whole message, before anything was hidden: of such a
        record you have the publisher’s word for that, and cannot repeat it. Where the original is offered for download,
        you can.
      </p>
      <p>
        Hiding does not hide what can be concluded from the rest: who else was there, how people are addressed, what was
        printed elsewhere.
      </p>

      <h2>What articles are found to say</h2>
      <p>
        Claims, quotes and conflicts were read out of articles by rules, not by a person, except where a page says that
        somebody confirmed it. Rules misread sentences. Each finding therefore stands with its sentence; judge by that.
        “Not covered” means that nothing published here speaks for or against it.
      </p>

      <h2>What parties say</h2>
      <p>
        A statement is somebody’s word with its source. It stands beside the record and changes nothing about what was
        checked.
      </p>

      <h2>What this edition cannot show</h2>
      <ul>
        <li>
          What was never handed over. Gaps are found where something published points to them; a whole conversation that
          nothing mentions leaves no trace.
        </li>
        <li>Who sat at the keyboard. A signature is that of a server or of an account, never of a hand.</li>
        <li>That the content of a message is true.</li>
        <li>
          That those who made this edition chose its scope well, or fairly. They can be held to what they published: it
          is signed, and cannot be taken back unseen.
        </li>
        <li>What happened to the material before it was received.</li>
      </ul>
      <p>
        <a href={link('check/')}>How to check it yourself</a>
      </p>
    </>
  )
}
