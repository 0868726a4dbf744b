import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { useStructure } from '../../ui/session.ts';

/** What was accepted with a doubt, as long as it stands, each with the way to its field. */
export function AVerifier({ dossier: d }: { dossier: DossierLu }) {
  const { slug } = useStructure();
  const fiche = `/s/${slug}/conventions/${d.convention.id}`;
  if (d.doutes.length === 0) return null;
  return (
    <Alert color="safran" icon={<IconAlertTriangle aria-hidden />} title="À vérifier">
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {d.doutes.map(({ contrat, champ, message }) => (
          <li key={`${contrat} ${message}`}>
            {message}{' '}
            <Link
              to={ecranDe(fiche, contrat, champ) as string}
              hash={champ === 'missions' ? 'accord' : champ}
              aria-label={`Corriger : ${message}`}
            >
              Corriger
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Where the field is: the missions are on the page of the post itself. */
function ecranDe(fiche: string, contrat: number | null, champ: string): string {
  if (contrat !== null) return `${fiche}/contrats/${contrat}`;
  return champ === 'missions' ? fiche : `${fiche}/modifier`;
}
