import { Button } from '@mantine/core';
import type { FicheTerme } from '../../modules/nomenclatures/contract.ts';
import { Section } from '../ui/section.tsx';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { useEdition } from './use-nomenclature.ts';

/** Takes a term out of what is offered for entry, or puts it back. */
export function Retrait({ terme }: { terme: FicheTerme }) {
  const { retirer, retablir } = useEdition();
  const nom = `«\u00a0${terme.nom}\u00a0»`;
  const sortir = () =>
    retirer(terme.id).then(
      () => signalerAnnulable(`${nom} n’est plus proposé.`, () => retablir(terme.id)),
      signalerErreur,
    );
  const remettre = () =>
    retablir(terme.id).then(() => signaler(`${nom} est de nouveau proposé.`), signalerErreur);
  return terme.retireLe ? (
    <Section titre="Remettre en service" aide="Ce mot sera de nouveau proposé à la saisie.">
      <Button variant="light" onClick={remettre}>
        Remettre en service
      </Button>
    </Section>
  ) : (
    <Section
      titre="Retirer de la saisie"
      aide="Ce mot ne sera plus proposé. Les interventions qui le portent le gardent et comptent toujours."
    >
      <Button variant="light" color="brique" onClick={sortir}>
        Retirer de la saisie
      </Button>
    </Section>
  );
}
