import { Text } from '@mantine/core';
import type { FicheTerme } from '../../modules/nomenclatures/contract.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { REGISTRES } from '../../modules/nomenclatures/rules/registres.ts';
import { Depliant } from '../ui/depliant.tsx';
import { jour, moment } from '../ui/format.ts';
import classes from './versions.module.css';

/** What the term meant, since when, and who said so. */
export function Versions({ terme }: { terme: FicheTerme }) {
  return (
    <Depliant
      titre="Histoire de ce mot"
      resume={terme.versions.length > 1 ? `${terme.versions.length} versions` : undefined}
    >
      <ol className={classes.versions}>
        {terme.versions.toReversed().map((v) => (
          <li key={v.depuis ?? 'toujours'}>
            <Text fw={700}>{v.depuis ? `Depuis le ${jour(v.depuis)}` : 'À l’origine'}</Text>
            <Text>{v.nom}</Text>
            {v.definition && <Text c="dimmed">{v.definition}</Text>}
            {terme.genre === 'nature' && <Text c="dimmed">{classement(v)}</Text>}
            <Text size="sm" c="dimmed">
              {`Écrit ${v.par ? `par ${v.par} ` : ''}le ${moment(v.le)}`}
            </Text>
          </li>
        ))}
      </ol>
      {terme.absorbes.length > 0 && (
        <Text mt="md">A absorbé&nbsp;: {terme.absorbes.map((n) => `«\u00a0${n}\u00a0»`).join(', ')}.</Text>
      )}
    </Depliant>
  );
}

function classement(v: FicheTerme['versions'][number]): string {
  if (!v.mediation) return 'Autre temps de travail';
  const famille = FAMILLES.find((f) => f.code === v.famille)?.court;
  const registre = REGISTRES.find((r) => r.code === v.registre)?.court;
  return `Famille : ${famille ?? '?'} · registre : ${registre ?? '?'} · activité ${v.item ?? '?'}°`;
}
