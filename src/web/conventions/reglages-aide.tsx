import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReglagesDeLAide } from '../../modules/conventions/contract-aide.ts';
import { STATUT_ECRIT, type StatutDeMontant } from '../../modules/conventions/rules/montants.ts';
import { api } from '../api.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Depliant } from '../ui/depliant.tsx';
import { euros, jour } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { StateBadge, type Ton } from '../ui/state-badge.tsx';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { EurosField } from './poste/euros-field.tsx';

const TONS: Readonly<Record<StatutDeMontant, Ton>> = {
  officiel: 'fait',
  calcule: 'neutre',
  inconnu: 'attente',
};

const RACINE = '/api/structures/{structure}/aide';

function useReglages() {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const chemin = (depuis: string) => ({ params: { path: { structure: slug, depuis } } });
  const puis = async (fait: Promise<unknown>) => {
    await fait;
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  };
  return {
    ecrireMontant: (depuis: string, body: { euros: number; source: string }) =>
      puis(api.PUT(`${RACINE}/montants/{depuis}`, { ...chemin(depuis), body })),
    oublierMontant: (depuis: string) => puis(api.DELETE(`${RACINE}/montants/{depuis}`, chemin(depuis))),
    ecrireSmic: (depuis: string, body: { horaire: number }) =>
      puis(api.PUT(`${RACINE}/smic/{depuis}`, { ...chemin(depuis), body })),
    oublierSmic: (depuis: string) => puis(api.DELETE(`${RACINE}/smic/{depuis}`, chemin(depuis))),
  };
}

/** The yearly amounts of the aid and the SMIC, by date: the law is data, and the structure may write it. */
export function ReglagesAide() {
  const { slug } = useStructure();
  const { data, error } = useQuery({
    queryKey: ['structure', slug, 'aide'],
    queryFn: async () => (await api.GET(RACINE, { params: { path: { structure: slug } } })).data,
  });
  if (error) throw error;
  return (
    <>
      <PageTitle
        titre="Montants de l’aide et SMIC"
        retour={{ vers: `/s/${slug}/conventions`, libelle: 'Conventions' }}
      >
        Ce que l’État verse pour un poste à temps plein, par an. Un montant que vous écrivez passe avant ceux
        de Trame.
      </PageTitle>
      {data ? (
        <Stack gap="lg">
          <Montants reglages={data} />
          <Smics reglages={data} />
        </Stack>
      ) : (
        <SqueletteLignes lignes={6} />
      )}
    </>
  );
}

/** Shown at once; older amounts unfold. */
const RECENTS = 6;

function Montants({ reglages: { montants } }: { reglages: ReglagesDeLAide }) {
  const { ecrireMontant } = useReglages();
  const form = useForm({
    initialValues: { depuis: null as string | null, euros: null as number | null, source: '' },
    validate: {
      depuis: (v) => (v ? null : 'Choisissez le jour à partir duquel il vaut.'),
      euros: (v) => (v === null ? 'Écrivez le montant.' : null),
    },
  });
  const envoyer = async ({ depuis, euros: montant, source }: typeof form.values) => {
    await ecrireMontant(depuis ?? '', { euros: montant ?? 0, source });
    form.reset();
    signaler('Le montant est enregistré.');
  };
  return (
    <Section
      titre="Montant annuel"
      aide="Chaque 1er juillet, le montant suit le SMIC, arrondi au dixième d’euro (D5134-160). Sans le SMIC de ce jour, le dernier montant reste, dit « pas encore connu »."
    >
      <Stack gap="lg">
        <TableMontants montants={montants.slice(0, RECENTS)} />
        {montants.length > RECENTS && (
          <Depliant titre="Montants plus anciens">
            <TableMontants montants={montants.slice(RECENTS)} />
          </Depliant>
        )}
        <Formulaire form={form} envoyer={envoyer} bouton="Écrire ce montant">
          <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
            <DateField label="À partir du" required name="depuis" {...form.getInputProps('depuis')} />
            <EurosField
              label="Montant annuel, à temps plein"
              required
              name="euros"
              {...form.getInputProps('euros')}
            />
          </SimpleGrid>
          <TextInput
            label="D’où vient ce montant"
            description="Par exemple la notification de la préfecture"
            autoComplete="off"
            name="source"
            {...form.getInputProps('source')}
          />
        </Formulaire>
      </Stack>
    </Section>
  );
}

function TableMontants({ montants }: Pick<ReglagesDeLAide, 'montants'>) {
  const { oublierMontant } = useReglages();
  return (
    <DataTable
      legende="Montants annuels"
      lignes={montants}
      cleDe={(m) => m.depuis}
      colonnes={[
        { cle: 'depuis', titre: 'À partir du', principale: true, rendu: (m) => jour(m.depuis) },
        { cle: 'euros', titre: 'Par an', nombre: true, rendu: (m) => euros(m.euros) },
        {
          ...{ cle: 'statut', titre: 'Statut' },
          rendu: (m) => <StateBadge ton={TONS[m.statut]}>{STATUT_ECRIT[m.statut]}</StateBadge>,
        },
        { cle: 'source', titre: 'Source', rendu: (m) => (m.saisi ? `Écrit ici. ${m.source}` : m.source) },
        {
          ...{ cle: 'geste', titre: 'Changer' },
          rendu: (m) =>
            m.saisi && (
              <Oublier nom={`le montant du ${jour(m.depuis)}`} faire={() => oublierMontant(m.depuis)} />
            ),
        },
      ]}
    />
  );
}

function Oublier({ nom, faire }: { nom: string; faire: () => Promise<void> }) {
  return (
    <Button
      variant="subtle"
      aria-label={`Retirer ${nom}`}
      onClick={() => faire().then(() => signaler('C’est retiré.'), signalerErreur)}
    >
      Retirer
    </Button>
  );
}

function Smics({ reglages: { smics } }: { reglages: ReglagesDeLAide }) {
  const { ecrireSmic, oublierSmic } = useReglages();
  const form = useForm({
    initialValues: { annee: '', horaire: null as number | null },
    validate: {
      annee: (v) => (/^20\d\d$/.test(v) ? null : 'Écrivez une année, par exemple 2026.'),
      horaire: (v) => (v === null ? 'Écrivez le montant.' : null),
    },
  });
  const envoyer = async ({ annee, horaire }: typeof form.values) => {
    await ecrireSmic(`${annee}-07-01`, { horaire: horaire ?? 0 });
    form.reset();
    signaler('Le SMIC est enregistré.');
  };
  return (
    <Section
      titre="SMIC horaire brut au 1er juillet"
      aide="C’est lui qui fait suivre l’aide d’une année à l’autre."
    >
      <Stack gap="lg">
        <DataTable
          legende="SMIC par année"
          lignes={smics.slice(0, RECENTS)}
          cleDe={(s) => s.depuis}
          colonnes={[
            { cle: 'depuis', titre: 'Le', principale: true, rendu: (s) => jour(s.depuis) },
            { cle: 'horaire', titre: 'Brut de l’heure', nombre: true, rendu: (s) => euros(s.horaire) },
            {
              ...{ cle: 'geste', titre: 'Changer' },
              rendu: (s) =>
                s.saisi ? (
                  <Oublier nom={`le SMIC du ${jour(s.depuis)}`} faire={() => oublierSmic(s.depuis)} />
                ) : (
                  <Text span c="dimmed" size="sm">
                    Connu de Trame
                  </Text>
                ),
            },
          ]}
        />
        <Formulaire form={form} envoyer={envoyer} bouton="Écrire ce SMIC">
          <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
            <TextInput
              label="Année"
              required
              inputMode="numeric"
              name="annee"
              maxLength={4}
              {...form.getInputProps('annee')}
            />
            <EurosField
              label="SMIC brut de l’heure"
              required
              name="horaire"
              {...form.getInputProps('horaire')}
            />
          </SimpleGrid>
        </Formulaire>
      </Stack>
    </Section>
  );
}
