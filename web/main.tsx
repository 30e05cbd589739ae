// The entry of the workbench.
import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import './ui/ui.css'
import './shell/shell.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api.ts'
import { I18nProvider } from './i18n/i18n.tsx'
import { router } from './router.tsx'
import { RouterLink } from './shell/router-link.tsx'
import { PageLinkContext } from './ui/page-link.tsx'
import { ZoneProvider } from './zone/zone.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <I18nProvider>
        <ZoneProvider>
          <PageLinkContext value={RouterLink}>
            <RouterProvider router={router} />
          </PageLinkContext>
        </ZoneProvider>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
)
