import { Checkbox, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DossierLu, PeriodeLue } from '../../../modules/conventions/contract-dossier.ts';
import { GENRES_D_ABSENCE } from '../../../modules/conventions/rules/absences.ts';
import { DateField } from '../../ui/date-field.tsx';
import { jour, pluriel } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signalerAnnulable } from '../../ui/toast.ts';
import { PIECES_ECRITES } from '../libelles.ts';
import { type Envoi, useDossier } from '../use-dossier.ts';
import classes from './periode-a-declarer.module.css';

interface PeriodeADeclarerProps {
  dossier: DossierLu;
  periode: PeriodeLue;
  sansTitre?: boolean;
}

/** A period to declare: the days of each person, the list of what to join, and the day it was sent. */
export function PeriodeADeclarer({ dossier: d, periode: p, sansTitre = false }: PeriodeADeclarerProps) {
  const { transmettre, reprendre } = useDossier(d.convention.id);
  const initialValues: Envoi & { transmisLe: string | null } = {
    transmisLe: d.aujourdhui,
    pieces: [],
    note: '',
  };
  const form = useForm({ initialValues });
  const envoyer = async (v: typeof form.values) => {
    await transmettre(p.periode, v);
    signalerAnnulable(`L’envoi est noté : ${p.enClair}.`, () => reprendre(p.periode));
  };
  return (
    <div className={classes.periode} data-nue={sansTitre || undefined}>
      {!sansTitre && (
        <Title order={3} mb={4}>
          À envoyer{'\u00a0'}: {p.enClair}
        </Title>
      )}
      <Text c="dimmed" size="sm">
        Du {jour(p.du)} au {jour(p.au)}. Jours du calendrier sous contrat, et absences à déclarer.
      </Text>
      {p.jours.length === 0 && (
        <Text className={classes.personne}>
          Poste vacant pendant cette période. Déclarez-la quand même{'\u00a0'}: sans elle, l’ASP radie la
          convention.
        </Text>
      )}
      {p.jours.map((j) => (
        <Jours key={j.contratId} jours={j} />
      ))}
      {d.aujourdhui < p.transmissibleLe ? (
        <Text mt="md">
          L’envoi se note à partir du {jour(p.transmissibleLe)}, quand la période est finie.
        </Text>
      ) : (
        <Formulaire form={form} envoyer={envoyer} bouton="Noter l’envoi">
          <Stack gap="md" mt="md">
            {p.aJoindre.length > 0 && (
              <Checkbox.Group
                label="Pièces jointes"
                value={form.values.pieces}
                onChange={(pieces) => form.setFieldValue('pieces', pieces as Envoi['pieces'])}
              >
                <div className={classes.pieces} style={{ marginTop: '0.5rem' }}>
                  {piecesParSorte(p.aJoindre).map(({ piece, libelle }) => (
                    <Checkbox key={piece} value={piece} label={libelle} />
                  ))}
                </div>
              </Checkbox.Group>
            )}
            <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md" style={{ alignItems: 'end' }}>
              <DateField
                label="Transmis le"
                required
                max={d.aujourdhui}
                min={p.transmissibleLe}
                name="transmisLe"
                {...form.getInputProps('transmisLe')}
              />
              <TextInput
                label="Note"
                description="Par exemple le numéro donné par SYLAé"
                name="note"
                autoComplete="off"
                {...form.getInputProps('note')}
              />
            </SimpleGrid>
          </Stack>
        </Formulaire>
      )}
    </div>
  );
}

function Jours({ jours: j }: { jours: PeriodeLue['jours'][number] }) {
  return (
    <div className={classes.personne}>
      <strong>{j.membre}</strong>
      {`\u00a0: ${pluriel(j.enPoste, 'jour')} sous contrat`}
      {j.absences.length === 0 ? (
        ', aucune absence.'
      ) : (
        <ul className={classes.jours}>
          {j.absences.map((a) => (
            <li key={a.du}>
              {GENRES_D_ABSENCE[a.genre].nom},{' '}
              {a.du === a.au ? `le ${jour(a.du)}` : `du ${jour(a.du)} au ${jour(a.au)}`}
              {`\u00a0: `}
              <strong>{pluriel(a.jours, 'jour')}</strong> dont {pluriel(a.ouvres, 'ouvré')}
              {a.deduite ? ', déduits de l’aide' : ', sans effet sur l’aide'}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One box a kind of paper, saying how many and whose. */
function piecesParSorte(pieces: PeriodeLue['aJoindre']) {
  return [...Map.groupBy(pieces, (x) => x.piece)].map(([piece, lignes]) => {
    const combien = lignes.reduce((n, l) => n + l.combien, 0);
    const [un, plusieurs] = PIECES_ECRITES[piece];
    const detail = lignes.map((l) => l.detail).join(' ; ');
    return { piece, libelle: `${pluriel(combien, un, plusieurs)} (${detail})` };
  });
}
