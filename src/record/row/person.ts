// Persons as the database holds them: their addresses, the names they go by, how much they wrote and received.

export interface AddressRow {
  person: string
  personName: string
  address: string
  /** Records in which the address stands, in any role. */
  records: number
}

export interface NameRow {
  address: string
  name: string
  uses: number
}

export interface TrafficRow {
  person: string
  sent: number
  received: number
  first: number | null
  last: number | null
}

export interface PersonRows {
  addresses: AddressRow[]
  /** The most used first. */
  names: NameRow[]
  traffic: TrafficRow[]
}
