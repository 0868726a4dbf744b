import '@mantine/core/styles.layer.css';
import './ui/theme.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installerHorsLigne } from './offline/installation.ts';
import { queryClient, router } from './router.tsx';
import { garderLeFocus } from './ui/garde-focus.ts';
import { Messages } from './ui/messages.tsx';
import { theme, variables } from './ui/theme.ts';

const couleurs = localStorageColorSchemeManager({ key: 'trame-couleurs' });
const racine = document.getElementById('racine');
if (!racine) throw new Error('#racine is missing from index.html');

garderLeFocus();
installerHorsLigne();
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
      <Messages />
    </MantineProvider>
  </StrictMode>,
);
