import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AbsenceLue, DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { GENRES_D_ABSENCE } from '../../../modules/conventions/rules/absences.ts';
import { Depliant } from '../../ui/depliant.tsx';
import { jour, pluriel } from '../../ui/format.ts';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { CalendrierAbsences } from './calendrier-absences.tsx';
import { NoterAbsence } from './noter-absence.tsx';

/** Who was away and when, on a calendar, and whether the aid is cut. */
export function Absences({ dossier: d }: { dossier: DossierLu }) {
  const [ecrite, setEcrite] = useState<AbsenceLue | 'nouvelle' | null>(null);
  const annees = anneesDe(d);
  const [annee, setAnnee] = useState(
    annees.find((a) => a === d.aujourdhui.slice(0, 4)) ?? annees.at(-1) ?? '',
  );
  const nomDe = (contratId: number) => d.contrats.find((c) => c.id === contratId)?.membre ?? '';
  const plusieurs = new Set(d.contrats.map((c) => c.membreId)).size > 1;
  const siennes = d.absences.filter(
    (a) => a.debut.slice(0, 4) <= annee && (a.fin ?? d.aujourdhui).slice(0, 4) >= annee,
  );
  return (
    <Section
      titre="Absences"
      aide="Les jours non payés, ou payés avec des indemnités (maladie, maternité, paternité, formation), sont déduits de l’aide, sauf si quelqu’un remplace. Aucun détail médical n’est demandé."
    >
      <Stack gap="lg">
        <Group align="flex-end" justify="space-between">
          <NativeSelect
            label="Année"
            value={annee}
            data={annees}
            onChange={(e) => setAnnee(e.currentTarget.value)}
          />
          {d.contrats.length > 0 && (
            <Button
              variant="light"
              leftSection={<IconPlus size={20} aria-hidden />}
              onClick={() => setEcrite('nouvelle')}
            >
              Noter une absence
            </Button>
          )}
        </Group>
        {siennes.length === 0 ? (
          <Text c="dimmed">Aucune absence notée en {annee}.</Text>
        ) : (
          <ListeActions
            lignes={siennes.toReversed()}
            cleDe={(a) => a.id}
            texte={(a) => (
              <>
                <strong>{GENRES_D_ABSENCE[a.genre].nom}</strong>
                {plusieurs && `, ${nomDe(a.contratId)}`}
                <Text c="dimmed" size="sm">
                  {a.fin === null
                    ? `Depuis le ${jour(a.debut)}, pas encore de retour`
                    : dates(a.debut, a.fin)}
                  , {a.deduite ? 'déduite de l’aide' : 'sans effet sur l’aide'}
                </Text>
              </>
            )}
            actions={(a) => (
              <Button
                variant="subtle"
                aria-label={`${a.fin === null ? 'Noter le retour' : 'Modifier'} : absence du ${jour(a.debut)}`}
                onClick={() => setEcrite(a)}
              >
                {a.fin === null ? 'Noter le retour' : 'Modifier'}
              </Button>
            )}
          />
        )}
        <Depliant titre={`Le calendrier de ${annee}`} resume={pluriel(siennes.length, 'absence')}>
          <CalendrierAbsences
            annee={annee}
            du={d.convention.debut}
            au={d.fin.resilieeLe ?? d.convention.fin}
            aujourdhui={d.aujourdhui}
            feries={d.feries}
            absences={siennes}
          />
        </Depliant>
      </Stack>
      {ecrite && (
        <NoterAbsence
          dossier={d}
          absence={ecrite === 'nouvelle' ? null : ecrite}
          fermer={() => setEcrite(null)}
        />
      )}
    </Section>
  );
}

const dates = (du: string, au: string): string =>
  du === au ? `Le ${jour(du)}` : `Du ${jour(du)} au ${jour(au)}`;

/** The calendar years of the convention, until today's. */
function anneesDe(d: DossierLu): string[] {
  const [premiere, derniere] = [Number(d.convention.debut.slice(0, 4)), Number(d.convention.fin.slice(0, 4))];
  return Array.from({ length: derniere - premiere + 1 }, (_, i) => String(premiere + i));
}
