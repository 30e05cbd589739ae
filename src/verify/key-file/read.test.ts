import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKeyFile } from './read.ts'

const key = { selector: 's1', domain: 'lighthouse.example', record: 'v=DKIM1; k=rsa; p=AAAA' }

describe('a file of keys', () => {
  it.each([
    ['a line', 's1._domainkey.lighthouse.example TXT v=DKIM1; k=rsa; p=AAAA'],
    ['a quoted line', 's1._domainkey.lighthouse.example TXT "v=DKIM1; k=rsa; p=AAAA"'],
    [
      'what dig prints',
      ';; ANSWER SECTION:\ns1._domainkey.lighthouse.example. 300 IN TXT "v=DKIM1; k=rsa; " "p=AAAA"\n',
    ],
    ['what host prints', 's1._domainkey.lighthouse.example descriptive text "v=DKIM1; k=rsa; p=AAAA"'],
    [
      'a zone file',
      '$ORIGIN lighthouse.example.\n$TTL 300\n@ IN SOA ns host (1 2 3\n 4 5 )\n@ MX 10 mail\ns1._domainkey 1h IN TXT ( "v=DKIM1\\; k=rsa; " ; the key\n  "p=AAAA" )\n',
    ],
    [
      'the owner of the line before',
      's1._domainkey.lighthouse.example. A 192.0.2.1\n\tIN TXT "v=DKIM1; k=rsa; p=AAAA"',
    ],
    ['capital letters', 'S1._DomainKey.Lighthouse.Example. IN TXT "v=DKIM1; k=rsa; p=AAAA"'],
    ['JSON of names', '{"s1._domainkey.lighthouse.example":"v=DKIM1; k=rsa; p=AAAA"}'],
    ['JSON under keys', '{"note":"x","keys":{"s1._domainkey.lighthouse.example":["v=DKIM1; k=rsa; p=AAAA"]}}'],
    ['JSON objects', '[{"selector":"s1","domain":"lighthouse.example","record":"v=DKIM1; k=rsa; p=AAAA"}]'],
    [
      'JSON lines',
      '{"selector":"s1","domain":"lighthouse.example","record":"v=DKIM1; k=rsa; p=AAAA"}\n{"selector":"s2","domain":"harbour.example","record":"p="}\n',
    ],
  ])('as %s', (_form, text) => {
    const { keys, faults } = readKeyFile(text)
    expect(faults).toEqual([])
    expect(keys[0]).toEqual(key)
  })

  it('passes over what is no key, and says which line cannot be read', () => {
    const read = readKeyFile(
      'lighthouse.example. TXT "v=spf1 -all"\ns1._domainkey.lighthouse.example. TXT "v=DKIM1; k=rsa; p=AAAA"\nx TXT "open\n',
    )
    expect(read).toEqual({ keys: [key], others: 1, faults: [{ line: 3, what: 'a quotation mark is not closed' }] })
    expect(readKeyFile('{"keys":[{"selector":"a"}]}').faults).toEqual([{ line: 1, what: 'a key has no proper domain' }])
    expect(readKeyFile('{"selector":"a"\n').faults).toEqual([{ line: 1, what: 'it is not JSON' }])
    expect(readKeyFile('a TXT ( "x"').faults).toEqual([{ line: 1, what: 'a parenthesis is not closed' }])
  })

  it('keeps what the file says of a key, and takes no date that is none', () => {
    const known = { ...key, origin: 'inferred', firstKnown: '2016', lastKnown: '2022-03', publicSince: '2024' }
    expect(readKeyFile(JSON.stringify(known)).keys).toEqual([known])
    expect(readKeyFile(JSON.stringify({ ...known, lastKnown: 'long ago' })).faults).toEqual([
      { line: 1, what: 'a key has no proper lastKnown' },
    ])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readKeyFile(text)))
    const zone = fc.array(fc.constantFrom('"', '(', ')', ';', '\\', ' ', '\n', 'TXT', 'a._domainkey.b', '$ORIGIN', '@'))
    fc.assert(fc.property(zone, (pieces) => void readKeyFile(pieces.join(''))))
  })
})
