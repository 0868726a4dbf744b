import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Depliant } from '../ui/depliant.tsx';
import { moment } from '../ui/format.ts';
import { champsEnLettres } from '../ui/libelles-acte.ts';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import classes from './historique.module.css';
import { historiqueQuery } from './use-interventions.ts';

const ACTIONS = {
  creation: 'Enregistrée',
  modification: 'Modifiée',
  suppression: 'Supprimée',
  retablissement: 'Rétablie',
  import: 'Importée',
} as const;

/** Who recorded and changed an act: which fields, never what they said. Read when it is opened. */
export function Historique({ id, version }: { id: string; version: number }) {
  const { slug } = useStructure();
  const [ouvert, setOuvert] = useState(false);
  const { data } = useQuery({ ...historiqueQuery(slug, id, version), enabled: ouvert });
  return (
    <Depliant titre="Historique" onOuvrir={setOuvert}>
      {!data && <SqueletteLignes lignes={2} />}
      {data?.length === 0 && <Text>Rien n’a changé depuis l’enregistrement.</Text>}
      {data && data.length > 0 && (
        <ol className={classes.passages}>
          {data.map((p) => (
            <li key={`${p.le} ${p.action}`}>
              <Text component="span" fw={700}>
                {ACTIONS[p.action]}
              </Text>
              {p.par && ` par ${p.par}`}
              {p.fichier && ` depuis «\u00a0${p.fichier}\u00a0»`}
              {p.champs.length > 0 && `\u00a0: ${champsEnLettres(p.champs)}`}
              <Text size="sm" c="dimmed">
                {moment(p.le)}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Depliant>
  );
}
