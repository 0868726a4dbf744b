import { NativeSelect, SimpleGrid } from '@mantine/core';
import { TEMPS } from '../../modules/situations/rules/situation.ts';
import { ChampSurveille } from '../ui/champ-surveille.tsx';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { DateField } from '../ui/date-field.tsx';
import { aujourdhui } from '../ui/format.ts';
import { NombreField } from '../ui/nombre-field.tsx';
import { enService, useListes } from '../ui/nomenclature.ts';
import { champDe } from './champ-de.ts';
import { choixDe } from './libelles.ts';
import type { Form } from './use-formulaire.ts';

const GRILLE = { cols: { base: 1, sm: 2 }, verticalSpacing: 'lg' } as const;
const NOMS_DU_TEMPS = Object.fromEntries(Object.entries(TEMPS).map(([cle, { nom }]) => [cle, nom]));

/** What it is about and where: enough to see whether it is already followed. */
export function ChampsDuLieu({ form }: { form: Form }) {
  const { listes } = useListes();
  const { sorteId, secteurId, lieuId, saisieLe } = form.values;
  const offerts = <T extends { id: number; retireLe: string | null }>(
    liste: readonly T[],
    choisi: number | null,
  ) => liste.filter((t) => t.id === choisi || enService(t, saisieLe));
  const choisirLieu = (id: number | null) => {
    form.setFieldValue('lieuId', id);
    const du = listes.lieux.find((l) => l.id === id)?.secteurId;
    if (du != null) form.setFieldValue('secteurId', du);
  };
  const choisirSecteur = (id: number | null) => {
    form.setFieldValue('secteurId', id);
    const du = listes.lieux.find((l) => l.id === lieuId)?.secteurId;
    if (id !== null && du != null && du !== id) form.setFieldValue('lieuId', null);
  };
  return (
    <>
      <ChoixTerme
        label="Sorte de situation"
        required
        name="sorteId"
        choix={offerts(listes.sortes, sorteId)}
        value={sorteId}
        onChange={(id) => form.setFieldValue('sorteId', id)}
        error={form.errors.sorteId}
      />
      <SimpleGrid {...GRILLE}>
        <ChoixTerme
          label="Secteur"
          name="secteurId"
          choix={offerts(listes.secteurs, secteurId)}
          value={secteurId}
          onChange={choisirSecteur}
          error={form.errors.secteurId}
        />
        <ChoixTerme
          label="Lieu"
          name="lieuId"
          choix={offerts(listes.lieux, lieuId).filter(
            (l) => secteurId === null || l.secteurId === null || l.secteurId === secteurId,
          )}
          value={lieuId}
          onChange={choisirLieu}
          error={form.errors.lieuId}
        />
      </SimpleGrid>
    </>
  );
}

/** Who asked, when, and what is at stake. */
export function ChampsDeLaDemande({ form }: { form: Form }) {
  const { listes } = useListes();
  const { saisineId, saisinePartenaireId, saisieLe } = form.values;
  return (
    <>
      <SimpleGrid {...GRILLE}>
        <DateField
          label="Jour de la demande"
          required
          max={aujourdhui()}
          name="saisieLe"
          {...form.getInputProps('saisieLe')}
        />
        <ChoixTerme
          label="Comment la demande est venue"
          name="saisineId"
          choix={listes.saisines.filter((s) => s.id === saisineId || enService(s, saisieLe))}
          value={saisineId}
          onChange={(id) => form.setFieldValue('saisineId', id)}
          error={form.errors.saisineId}
        />
      </SimpleGrid>
      <ChoixTerme
        label="Partenaire qui l’a signalée"
        description="S’il y en a un."
        name="saisinePartenaireId"
        choix={listes.partenaires.filter((p) => p.id === saisinePartenaireId || enService(p, saisieLe))}
        value={saisinePartenaireId}
        onChange={(id) => form.setFieldValue('saisinePartenaireId', id)}
        error={form.errors.saisinePartenaireId}
      />
      <ChampSurveille
        label="Enjeu"
        description="En quelques mots, sans nom : « bruit le soir entre deux étages », « courrier de la CAF incompris »."
        {...champDe<string>(form, 'enjeu')}
      />
    </>
  );
}

/** How it is followed: the pace, the next step and its day. */
export function ChampsDuSuivi({ form }: { form: Form }) {
  return (
    <SimpleGrid {...GRILLE}>
      <ChampSurveille label="Prochaine étape" minRows={1} {...champDe<string>(form, 'etape')} />
      <DateField label="Prévue le" name="etapeLe" {...form.getInputProps('etapeLe')} />
      <NativeSelect
        label="Temps de la médiation"
        data={choixDe(NOMS_DU_TEMPS, 'Pas encore dit')}
        name="temps"
        {...form.getInputProps('temps')}
      />
      <NombreField
        label="Jamais plus de"
        description="Passé ce délai sans contact, Trame vous le rappelle."
        unite="jours"
        max={365}
        {...champDe<number | null>(form, 'rythme')}
      />
    </SimpleGrid>
  );
}
