import { describe, expect, it } from 'vitest'
import type { Reading } from '../../record/coverage.ts'
import { read } from '../test-prose.ts'

const names = ({ actors }: Reading) => actors.map(({ name }) => name).sort()
const formsOf = ({ actors }: Reading, wanted: string) => actors.find(({ name }) => name === wanted)?.forms
const whoIs = (reading: Reading, form: string) =>
  reading.mentions.findLast(({ start, end }) => [...reading.prose.text].slice(start, end).join('') === form)?.actor

describe('names', () => {
  it('and what is short for them are one person', () => {
    const reading = read('en', [
      'Nora J. Vega wrote home. Vega, 41, waited. Ms Vega has no answer. "Nora is patient," Tom Brandt said.',
    ])
    expect(formsOf(reading, 'Nora J. Vega')).toEqual(expect.arrayContaining(['Vega', 'Ms Vega', 'Nora']))
    expect(names(reading)).toEqual(['Nora J. Vega', 'Tom Brandt'])
  })

  it('of a father and a son stay two', () => {
    const reading = read('en', [
      'Carl Brandt Jr. wrote to Nora Vega. His father, Carl Brandt, did not know.',
      'Brandt Jr. waited. Brandt was asked.',
    ])
    expect(names(reading)).toEqual(['Carl Brandt', 'Carl Brandt Jr.', 'Nora Vega'])
    expect(whoIs(reading, 'Brandt Jr.')).toBe('Carl Brandt Jr.')
    expect(whoIs(reading, 'Brandt')).toBe('Carl Brandt')
  })

  it('of two relatives are told apart by their titles', () => {
    const reading = read('fr', [
      'Jeanne Aubry a écrit à son frère. Marc Aubry se tait.',
      'Mme Aubry attend. M. Aubry a été joint.',
    ])
    expect(whoIs(reading, 'Mme Aubry')).toBe('Jeanne Aubry')
    expect(whoIs(reading, 'M. Aubry')).toBe('Marc Aubry')
  })

  it('that are misspelled once belong to the name that stands often; other first names do not', () => {
    const reading = read('fr', [
      'LumièreNord a écrit à Anna Prévost. LumièreNord insiste, mais LumièreNrod se tait. Marin Prévost aussi.',
    ])
    expect(names(reading)).toEqual(['Anna Prévost', 'LumièreNord', 'Marin Prévost'])
    expect(whoIs(reading, 'LumièreNrod')).toBe('LumièreNord')
  })

  it('with articles, links and particles are whole', () => {
    const reading = read('fr', [
      'Selon Le Quotidien des Ports, le Comité des Quais et Charles de la Roche ont discuté hier avec Émile van Dyck.',
    ])
    expect(names(reading)).toEqual([
      'Charles de la Roche',
      'Comité des Quais',
      'Le Quotidien des Ports',
      'Émile van Dyck',
    ])
  })

  it('are not what begins a sentence, a month or a place', () => {
    const reading = read('en', [
      'Yesterday the mayor left. In March, Paris was quiet. Furious fans waited for Nora Vega, furious too.',
    ])
    expect(names(reading)).toEqual(['Nora Vega'])
  })

  it('in a heading of capitals are those of the text', () => {
    const reading = read('en', ['How Nora Vega Wrote Seven Letters Before Winter', 'Nora Vega wrote to Tom Brandt.'])
    expect(names(reading)).toEqual(['Nora Vega', 'Tom Brandt'])
    expect(reading.mentions.filter(({ actor }) => actor === 'Nora Vega')).toHaveLength(2)
  })

  it('of the fonds are preferred', () => {
    const known = [{ person: 'p7', names: ['Nora Vega-Lind', 'Nora Vega'], handles: ['@norav'] }]
    const reading = read('en', ['Nora Vega wrote to @TomBrandt, and @norav posted it.'], known)
    expect(reading.actors.find(({ person }) => person === 'p7')?.name).toBe('Nora Vega-Lind')
    expect(whoIs(reading, '@norav')).toBe('Nora Vega-Lind')
  })
})

describe('two of one name', () => {
  it.each<[string, string[], string, string | undefined]>([
    [
      'en',
      ['Nora Vega, daughter of the keeper, Ines Vega, wrote home.', 'Ms Vega waits. Tom Brandt is silent.'],
      'Ms Vega',
      'Nora Vega',
    ],
    ['en', ['Nora Vega wrote to Ines Vega.', 'Ms Vega waits.'], 'Ms Vega', undefined],
    ['fr', ['Jeanne Aubry écrit à Claire Aubry.', 'Mme Aubry attend.'], 'Mme Aubry', undefined],
    [
      'fr',
      ['Jeanne Aubry écrit. Mme Aubry insiste.', 'Tout le port attend, et Mme Aubry attend. Claire Aubry se tait.'],
      'Mme Aubry',
      'Jeanne Aubry',
    ],
  ])('%s %j', (language, paragraphs, form, actor) => {
    expect(whoIs(read(language, paragraphs), form)).toBe(actor)
  })

  it('are told apart where one is called the young one', () => {
    const reading = read('fr', [
      'Jeanne Aubry, fille et conseillère de Claire Aubry, a écrit au port.',
      'Claire Aubry se tait. La jeune femme attend.',
    ])
    expect(whoIs(reading, 'La jeune femme')).toBe('Jeanne Aubry')
  })
})

describe('kinds', () => {
  const kindOf = ({ actors }: Reading, wanted: string) => actors.find(({ name }) => name === wanted)?.kind

  it('follow from what is short for a name, and from articles', () => {
    const english = read('en', ['Ottmar Quill wrote to the Lamp Registrar. Quill waits. The Lamp Registrar is silent.'])
    expect(kindOf(english, 'Ottmar Quill')).toBe('person')
    expect(kindOf(english, 'Lamp Registrar')).toBe('organisation')
    const french = read('fr', [
      'Hier, le Comptoir Rive-Haute a écrit à Ottmar Quill. Selon le Comptoir Rive-Haute, rien.',
    ])
    expect(kindOf(french, 'Comptoir Rive-Haute')).toBe('organisation')
  })
})

describe('handles', () => {
  it('belong to whom they spell, with their generation', () => {
    const reading = read('en', ['Carl Brandt Jr. and his father, Carl Brandt, read @CarlBrandtJr and @realCarlBrandt.'])
    expect(whoIs(reading, '@CarlBrandtJr')).toBe('Carl Brandt Jr.')
    expect(whoIs(reading, '@realCarlBrandt')).toBe('Carl Brandt')
  })

  it('belong to whose post the article shows', () => {
    const reading = read('fr', [
      'Nora Vega a répondu à Tom Brandt.',
      'La lampe reste allumée.',
      '— Nora Vega (@gardienne) 4 mars 2024',
    ])
    expect(formsOf(reading, 'Nora Vega')).toContain('@gardienne')
  })
})

describe('descriptions', () => {
  it.each<[string, string[], string, string]>([
    [
      'fr',
      ['Le fils aîné du maire, Paul Aubry, a écrit à Anna Prévost.', 'Le fils du maire attend.'],
      'Le fils du maire',
      'Paul Aubry',
    ],
    ['fr', ['Selon Le Courrier, Paul Aubry a écrit.', 'Le journal a publié les lettres.'], 'Le journal', 'Le Courrier'],
    [
      'fr',
      ['Le lanceur d’alerte Paul Aubry parle.', 'Le lanceur d’alerte se tait.'],
      'Le lanceur d’alerte',
      'Paul Aubry',
    ],
    [
      'fr',
      ['Paul Aubry a écrit à Solanor.', 'Le compte Mastodon de Solanor répond.'],
      'Le compte Mastodon de Solanor',
      'Solanor',
    ],
    ['fr', ['Hugo Aubry, le père de Lise Aubry, se tait.', 'Le père Aubry attend.'], 'Le père Aubry', 'Hugo Aubry'],
    ['en', ['Senator Nora Vega wrote to Acme Group.', 'The group never answered.'], 'The group', 'Acme Group'],
    [
      'en',
      ["Nora Vega, 41, who is the harbour's director, wrote.", 'The director waits.'],
      'The director',
      'Nora Vega',
    ],
    ['en', ["Carl Brandt's son, Max Brandt, wrote.", "Brandt's son waits."], "Brandt's son", 'Max Brandt'],
    ['fr', ['Anna Prévost, 41 ans, déléguée du port, attend.', 'La déléguée se tait.'], 'La déléguée', 'Anna Prévost'],
    [
      'fr',
      [
        'Son cabinet a démenti, dit Anna Prévost.',
        'Paul Aubry insiste. Anna Prévost a écrit, dit son cabinet.',
        'Le cabinet se tait.',
      ],
      'Le cabinet',
      'Anna Prévost',
    ],
    [
      'fr',
      ['Hier, Solanor a écrit à Paul Aubry.', 'La ville de Kerbrume attend.', 'Le groupe se tait.'],
      'Le groupe',
      'Solanor',
    ],
    ['en', ['The keeper Nora Vega wrote to Tom Brandt.', 'The keeper waits.'], 'The keeper', 'Nora Vega'],
  ])('%s %j', (language, paragraphs, form, actor) => {
    expect(whoIs(read(language, paragraphs), form)).toBe(actor)
  })

  it('of a spokeswoman are references to whom she speaks for', () => {
    const reading = read('fr', ['La porte-parole du ministre Paul Aubry a parlé.'])
    expect(whoIs(reading, 'La porte-parole du ministre Paul Aubry')).toBe('Paul Aubry')
  })

  it('name a body that has no other name', () => {
    const reading = read('fr', ['La coopérative de Kerbrume a publié les lettres.', 'La coopérative se tait.'])
    expect(whoIs(reading, 'La coopérative')).toBe('coopérative de Kerbrume')
  })
})

describe('pronouns', () => {
  it.each<[string, string[], string, string | undefined]>([
    ['fr', ['Claire Vasseur a écrit à Henri Delmas. Elle attend.'], 'Elle', 'Claire Vasseur'],
    ['fr', ['Claire Vasseur a écrit à Henri Delmas. Celui-ci se tait.'], 'Celui-ci', 'Henri Delmas'],
    ['fr', ['Claire Vasseur a écrit à Henri Delmas. Ce dernier se tait.'], 'Ce dernier', 'Henri Delmas'],
    ['fr', ['Claire Vasseur est partie. Il est vrai que tout est fini.'], 'Il', undefined],
    ['en', ['Nora Vega wrote to Tom Brandt. She waits.'], 'She', 'Nora Vega'],
    ['en', ['Nora Vega wrote to Tom Brandt. The latter is silent.'], 'The latter', 'Tom Brandt'],
    ['en', ['Acme Group is silent. It has no answer.'], 'It', 'Acme Group'],
    ['fr', ['Joint par l’ALP, Paul Aubry se tait. Dans une lettre que l’ALP a lue, il proteste.'], 'il', 'Paul Aubry'],
    ['fr', ['Claire Vasseur a parlé au fils du maire, Paul Aubry. Elle attend.'], 'Elle', 'Claire Vasseur'],
    ['fr', ['Solanor a écrit au directeur de Brumeo, Paul Aubry. Il demandait une lampe.'], 'Il', 'Paul Aubry'],
    ['en', ['PORT BRUME, May 20 (Lamp) - Nora Vega wrote. She waits.'], 'She', 'Nora Vega'],
    ['en', ['Greetings from Brume. Nora Vega is silent. Later, in Brume, she waits.'], 'she', 'Nora Vega'],
    ['en', ['Nora Vega wrote: "Tom Brandt is late." She waits.'], 'She', 'Nora Vega'],
  ])('%s %j', (language, paragraphs, form, actor) => {
    expect(whoIs(read(language, paragraphs), form)).toBe(actor)
  })
})

describe('an office', () => {
  it('in front of a name is no part of it', () => {
    const reading = read('en', [
      'Defence Minister Gareth Pellow wrote to Cllr Dilys Akin. Pellow waited. Cllr Akin did not answer.',
    ])
    expect(names(reading)).toEqual(['Dilys Akin', 'Gareth Pellow'])
  })

  it('that the article gives to nobody is somebody of its own', () => {
    const reading = read('fr', ['Anna Prévost a écrit. Le ministre de la Santé, lui, n’a rien su.'])
    expect(names(reading)).toContain('ministre de la Santé')
  })
})

it('a firm that bears a surname is not whoever bears it', () => {
  const reading = read('fr', ['Lucien Brasquier a écrit à Anna Prévost. La maison Brasquier se tait.'])
  expect(whoIs(reading, 'La maison Brasquier')).toBe('maison Brasquier')
})

it('a client is for whom the lawyer speaks', () => {
  const reading = read('fr', [
    'L’avocate de M. Desgranges, Me Coralie Stern, attend. Elle dit que son client attend aussi.',
  ])
  expect(whoIs(reading, 'son client')).toBe('Desgranges')
})

describe('a body', () => {
  it('has what it is of in its name, in small letters', () => {
    const reading = read('fr', [
      'Anna Prévost a écrit. L’Agence du sport propre, elle, se tait. La Cour des comptes attend Anna Prévost.',
    ])
    expect(names(reading)).toEqual(['Agence du sport propre', 'Anna Prévost', 'Cour des comptes'])
  })
})

describe('whoever is asked before being named', () => {
  it.each([
    ['en', 'Nora Vega waited. Asked whether she had seen them, Ms Ida Moss said no.', 'she', 'Ida Moss'],
    ['fr', 'Nora Vega attend. Interrogée alors qu’elle sortait, Mme Ida Moss a dit non.', 'elle', 'Ida Moss'],
    ['en', 'Nora Vega waited. Asked whether she had seen them, Mr Tom Moss said no.', 'she', 'Nora Vega'],
  ] as const)('%s %s', (language, text, form, actor) => {
    expect(whoIs(read(language, ['Mme Nora Vega écrit. Ms Nora Vega wrote.', text]), form)).toBe(actor)
  })
})
