// Ledger: every source and what became of what it holds; with a source in the address, its rows.
import { getRouteApi } from '@tanstack/react-router'
import { SourceList } from './source-list.tsx'
import { SourceRows } from './source-rows.tsx'
import './ledger.css'

const route = getRouteApi('/ledger')

export default function LedgerPage() {
  const { source } = route.useSearch()
  return source ? <SourceRows key={source} source={source} /> : <SourceList />
}
