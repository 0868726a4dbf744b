import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/theme.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, router } from './router.tsx';
import { theme, variables } from './ui/theme.ts';

const couleurs = localStorageColorSchemeManager({ key: 'trame-couleurs' });
// The messages come after the first screen: one that is sent meanwhile waits in their store.
const Messages = lazy(async () => ({ default: (await import('./ui/messages.tsx')).Messages }));
const racine = document.getElementById('racine');
if (!racine) throw new Error('#racine is missing from index.html');

createRoot(racine).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={couleurs}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Suspense>
        <Messages />
      </Suspense>
    </MantineProvider>
  </StrictMode>,
);
