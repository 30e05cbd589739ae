import { describe, expect, it } from 'vitest'
import { read } from '../test-prose.ts'

/** Speakers of the quotes behind an introduction that names the two people. */
function speakers(language: string, text: string): (string | null)[] {
  const intro = {
    en: 'Deputy mayor Harriet Quill wrote on 3 March 2021 to Oswin Pettibone, the chief executive of Lanthorn Rail.',
    fr: 'Le 3 mars 2021, la maire adjointe Héloïse Tassigny a écrit à Gontran Belvaux, le patron de Rivage Énergie.',
  }[language]!
  return read(language, [intro, text]).quotes.map(({ scare, speaker }) => (scare ? '~' : speaker))
}

const [quill, pettibone] = ['Harriet Quill', 'Oswin Pettibone']
const [tassigny, belvaux] = ['Héloïse Tassigny', 'Gontran Belvaux']

describe('who speaks, in a whole article', () => {
  it.each([
    ['a verb that no list holds', '"Any news of the bridge?" she nudged two days later.', [quill]],
    ['a firm in front of a role', '"We have every confidence," company spokesman Oswin Pettibone said.', [pettibone]],
    ['what the words are called', '"Think nothing of it, truly," was Pettibone’s answer.', [pettibone]],
    ['a clause of identity', '"A warm and proper exchange" is how Quill describes it.', [quill]],
    ['the sentence above', 'Pettibone was blunt. "The bridge is not for sale."', [pettibone]],
    ['a sender without a verb', 'And then, from the chief executive: "Consider it done, dear Harriet."', [pettibone]],
    ['whose text it is', 'His opening line: "You do not know me, but you know my bridge."', [pettibone]],
    ['who signed it', '"Not for sale," reads an e-mail of 9 March, signed Oswin Pettibone.', [pettibone]],
    ['whom somebody quotes', 'The paper quotes Quill as saying that "the last honest man has gone".', [quill]],
    [
      'two in turn',
      '"I expect it by Friday," wrote Pettibone. "You shall have it," she shot back.',
      [pettibone, quill],
    ],
    [
      'the same name again',
      'The leak, dubbed "Bridge in danger", pleased him. Quill wrote of a site on the "Bridge in danger".',
      ['~', '~'],
    ],
    ['whose answer it is from', '"There was no page forty," according to Pettibone’s second answer.', [pettibone]],
    ['one word behind a source', 'According to Pettibone, it was a "misunderstanding".', [pettibone]],
    [
      'a word for somebody who then speaks',
      'Pettibone is cross. Quill, whom he called a "liar", told the North Star that she was calm.',
      [pettibone],
    ],
    ['nobody whom the article names', '"Nobody minds the shop here," a council source said.', [null]],
  ])('%s', (_, text, expected) => expect(speakers('en', text)).toEqual(expected))

  it.each([
    [
      'une question et sa réponse',
      'L’élue lui envoie : « Vous venez ? » Belvaux ne tarde pas : « J’arrive. »',
      [tassigny, belvaux],
    ],
    ['une incise dans les guillemets', '« Le barrage, poursuit l’élue, n’est pas à vendre. »', [tassigny]],
    ['un verbe inconnu', '« Patience, cher Gontran », tempère-t-elle le lendemain.', [tassigny]],
    ['une suite de verbes', '« Rien à ajouter », s’est bornée à nous répondre Mme Tassigny.', [tassigny]],
    ['une reprise', '« C’était », dit-elle, « le bon temps ».', [tassigny, tassigny]],
    [
      'l’un, puis l’autre',
      '« Je vous le promets », écrit-elle à Belvaux. Lui : « Merci, chère amie. »',
      [tassigny, belvaux],
    ],
    ['la phrase d’avant', 'Gontran Belvaux ne mâche pas ses mots. « Le barrage n’est pas à vendre. »', [belvaux]],
    [
      'la réponse de qui',
      '« Il n’y a jamais eu de page quarante », selon la deuxième réponse de Gontran Belvaux.',
      [belvaux],
    ],
    ['un seul mot d’une source', 'D’après Gontran Belvaux, il s’agit d’un « malentendu ».', [belvaux]],
    ['un nom donné à une affaire', 'Ces fuites, nommées « Rivage Papers », ont réjoui Gontran Belvaux.', ['~']],
    [
      'le même nom plus loin',
      'Ces fuites, nommées « Rivage en danger », l’ont réjoui. Belvaux a parlé d’un site sur « Rivage en danger ».',
      ['~', '~'],
    ],
    ['une métonymie', '« Rome ne s’est pas bâtie en un jour », ironise l’élue.', [tassigny]],
    ['des mots qui ouvrent', '« Vous auriez pu prévenir » : c’est par ces mots que Belvaux commence.', [belvaux]],
  ])('%s', (_, text, expected) => expect(speakers('fr', text)).toEqual(expected))
})
