// Who is who. Everybody here is invented; the domains end in `.example` (RFC 2606) and the IP addresses are reserved for
// documentation (RFC 5737).
/** @typedef {{ name: string, address: string }} Person */

export const people = {
  nell: { name: 'Nell Corbrand', address: 'nell@lequai.example' },
  ysaline: { name: 'Ysaline Corbrand', address: 'ysaline@lequai.example' },
  thevard: { name: 'Marc-Olivier Thévard', address: 'mo.thevard@lequai.example' },
  quellan: { name: 'Ines Quellan', address: 'presse@lequai.example' },
  wetterlin: { name: 'Jonas Wetterlin', address: 'jonas.wetterlin@lequai.example' },
  amrault: { name: 'Solveig Amrault', address: 'tresorerie@lequai.example' },
  garrigal: { name: 'Théo Garrigal', address: 'theo@lequai.example' },
  copier: { name: 'Copieur 2e étage', address: 'copieur@lequai.example' },
  abadour: { name: 'Lucien Abadour', address: 'l.abadour@abadour-avocats.example' },
  quarrey: { name: 'Isolde Quarrey', address: 'quarrey@tidewatch.example' },
  tesk: { name: 'Rowan Tesk', address: 'rowan.tesk@breakwater-review.example' },
  bontemp: { name: 'Aurèle Bontemp', address: 'a.bontemp@le-fanal.example' },
  budget: { name: 'Ville de Port-Maren, service du budget', address: 'budget@ville-portmaren.example' },
  clerk: { name: 'Greffe du conseil', address: 'greffe@ville-portmaren.example' },
  reyer: { name: 'Odon Reyer', address: 'o.reyer@ville-portmaren.example' },
  list: { name: 'Bénévoles du Quai', address: 'benevoles@listes-quai.example' },
  sant: { name: 'Mireille Sant', address: 'mireille.sant@harbourmail.example' },
  printer: { name: '森田 健', address: 'morita@hata-print.example' },
  phish: { name: 'Mail Administrator', address: 'admin@mailbox-quota.example' },
  digest: { name: 'The Basin Digest', address: 'digest@basin-digest.example' },
}

/** @typedef {keyof typeof people} Name */

/** Accounts on X: numeric ids as an archive gives them. */
export const accounts = {
  nell: { id: '1412200917', username: 'nellcorbrand', name: 'Nell Corbrand' },
  ysaline: { id: '880034411', username: 'ycorbrand', name: 'Ysaline Corbrand' },
  tidewatch: { id: '1533390027', username: 'tidewatch', name: 'The Tidewatch Papers' },
  quellan: { id: '911204508', username: 'inesquellan', name: 'Ines Quellan' },
  tesk: { id: '702118834', username: 'rowantesk', name: 'Rowan Tesk' },
  garrigal: { id: '1688120455', username: 'theogarrigal', name: 'Théo Garrigal' },
  wetterlin: { id: '1299017745', username: 'jwetterlin', name: 'Jonas Wetterlin' },
}

/** Whose server hands mail to the outside, and under which documentation address. */
export const hosts = {
  'lequai.example': { host: 'mail.lequai.example', ip: '192.0.2.25' },
  'abadour-avocats.example': { host: 'smtp.abadour-avocats.example', ip: '198.51.100.14' },
  'tidewatch.example': { host: 'out.tidewatch.example', ip: '203.0.113.77' },
  'breakwater-review.example': { host: 'mx1.breakwater-review.example', ip: '198.51.100.90' },
  'le-fanal.example': { host: 'mail.le-fanal.example', ip: '198.51.100.33' },
  'ville-portmaren.example': { host: 'relais.ville-portmaren.example', ip: '192.0.2.200' },
  'listes-quai.example': { host: 'listes-quai.example', ip: '192.0.2.26' },
  'harbourmail.example': { host: 'mx.harbourmail.example', ip: '203.0.113.5' },
  'hata-print.example': { host: 'www12.hata-print.example', ip: '203.0.113.140' },
  'mailbox-quota.example': { host: 'unknown', ip: '203.0.113.231' },
  'basin-digest.example': { host: 'news.basin-digest.example', ip: '198.51.100.201' },
}
