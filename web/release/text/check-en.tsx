import type { SiteText } from '../../../src/view/model.ts'
import { useSite } from '../site.tsx'
import { Commands, KeyOfEdition } from './commands.tsx'

export function CheckEn({ page }: { page: SiteText }) {
  const { frame, link, file } = useSite()
  const { number, origin } = frame.head
  return (
    <>
      <h2>1. Get the key by another way</h2>
      <p>
        Everything below rests on one key. A page that is served to you can show any key; compare this one with a
        fingerprint that the publisher gave out elsewhere: in print, on the air, on another site, to you in person.
      </p>
      <KeyOfEdition />
      <h2>2. Check every file with standard tools</h2>
      <p>
        Download the whole folder. <a href={file('SHA256SUMS')}>SHA256SUMS</a> lists every file with its hash, and{' '}
        <a href={file('SHA256SUMS.sig')}>SHA256SUMS.sig</a> is the publisher’s signature over that list. You need
        nothing but <code>ssh-keygen</code> and <code>sha256sum</code>:
      </p>
      <Commands>
        {'ssh-keygen -Y verify -f allowed_signers -I publisher -n fonds-release -s SHA256SUMS.sig < SHA256SUMS\n'}
        {'sha256sum --check --quiet SHA256SUMS\n'}
        {'ssh-keygen -lf key.pub'}
      </Commands>
      <p>
        The first command must say “Good”, the second nothing at all, the third the fingerprint that you know. On macOS,{' '}
        <code>shasum -a 256 --check</code> does what <code>sha256sum</code> does. Files that are not in the list go
        unnoticed here.
      </p>
      <h2>3. Check what standard tools cannot know</h2>
      <Commands>fonds release check .</Commands>
      <p>
        This follows the format of the edition, too: that every published record is in the signed tree and every record
        of the tree is here or accounted for, that each proof leads to the signed root, that no file was added. It does
        not compare the words of the pages with the records; the button below does. With the folder of an earlier
        edition, it shows what changed:
      </p>
      <Commands>fonds release diff EARLIER .</Commands>
      <h2>4. Check one record in your browser</h2>
      <p>
        Every record has a button, <em>Check this page</em>. Your browser then fetches the record, its proof and the
        key, works out the hashes, follows the proof up the tree, and checks the publisher’s signature on its root.
        Nothing is sent anywhere.
        {page.example && (
          <>
            {' '}
            <a href={`${link(`r/${page.example.id}/`)}#check`}>Try it on the first record.</a>
          </>
        )}
      </p>
      <p>
        What the button cannot do: the button itself comes from the same server as the page. Whoever controls the server
        could serve a button that lies. The commands above do not depend on it.
      </p>
      <h2>5. Check that nothing vanished since</h2>
      <p>
        The signed <a href={file('checkpoint')}>checkpoint</a> of edition {number} says the name of the log ({origin}),
        the number of its entries, its root, the edition and its time, and holds the signature. Keep it. A later edition
        must prove that its log begins with yours (<code>editions/{number}/consistency.json</code>): then nothing that
        was in it has been changed or removed without a line that says so. Two people who hold different checkpoints of
        the same size have been shown different editions, and hold the proof of it, signed.
      </p>
    </>
  )
}
