// Constants of src that are named like limits and bound no input: what is shown of a list, and what tells one kind of line from
// another.

const others = {
  'record/quoting': ['maxLevel', 'maxAttributionLines', 'maxTailLines'],
  'search/fts5/facets': ['maxPersons', 'maxSources', 'maxFindings', 'maxLanguages'],
  'source/article/recognise': ['maxControls', 'maxCodeLines', 'maxLow'],
  'source/article/text/chrome': ['maxLead', 'maxLabel'],
  'source/article/text/plain': ['maxTitle', 'maxTeaser'],
  'source/language': ['maxSample'],
  'source/mail/body/outside': ['maxBoilerplate'],
  'view/conversation': ['maxNames'],
  'view/person-line': ['maxNames', 'maxSuggestions'],
}

/** True for a constant that belongs in no list of limits. */
export function isNoLimit(where, name) {
  return others[where]?.includes(name) ?? false
}
