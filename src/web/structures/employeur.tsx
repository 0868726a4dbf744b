import { SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { TABLE_1, TABLE_2 } from '../../modules/conventions/rules/papiers/tables-asp.ts';
import { ChampsAdresse } from '../ui/fiche/champs-adresse.tsx';
import { ChoixCode, ChoixMot } from '../ui/fiche/choix.tsx';
import { EcranFiche } from '../ui/fiche/ecran-fiche.tsx';
import { useChampVise } from '../ui/fiche/use-champ-vise.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { NombreField } from '../ui/nombre-field.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { type EmployeurEcrit, employeurQuery, useEcrireEmployeur } from './use-employeur.ts';

const COMMUNE = 10;

/** The employer as AR1, AR2 and contracts name it: told once, printed on all of them. */
export function Employeur() {
  const { slug } = useStructure();
  const { data } = useSuspenseQuery(employeurQuery(slug));
  return <Fiche key={data.version} lu={data} />;
}

function Fiche({ lu }: { lu: EmployeurEcrit }) {
  const { slug } = useStructure();
  const { convention } = useSearch({ strict: false });
  const naviguer = useNavigate();
  const ecrire = useEcrireEmployeur();
  const form = useForm({ initialValues: { employeur: lu.employeur } });
  useChampVise();
  const retour =
    convention === undefined
      ? { vers: `/s/${slug}/equipe`, libelle: 'Équipe' }
      : { vers: `/s/${slug}/conventions/${convention}`, libelle: 'Le poste' };
  const envoyer = async ({ employeur }: typeof form.values) => {
    await ecrire({ version: lu.version, employeur });
    signaler('La fiche de l’employeur est enregistrée.');
    await naviguer({ to: retour.vers, ...(convention !== undefined && { hash: 'papiers' }) });
  };
  const champ = (nom: string) => ({ name: `employeur.${nom}`, ...form.getInputProps(`employeur.${nom}`) });
  const { statut } = form.values.employeur;
  return (
    <EcranFiche>
      <PageTitle titre="L’employeur" retour={retour}>
        Ce que l’AR1, l’AR2 et les contrats demandent. Rien n’est obligatoire pour enregistrer{'\u00a0'}:
        chaque papier dit ce qui lui manque.
      </PageTitle>
      <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer" boutonsCollants>
        <Stack gap="lg">
          <Section titre="L’établissement">
            <Stack gap="lg">
              <TextInput label="Dénomination" autoComplete="organization" {...champ('denomination')} />
              <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
                <TextInput label="Numéro SIRET" inputMode="numeric" autoComplete="off" {...champ('siret')} />
                <TextInput label="Code APE" placeholder="8899B" autoComplete="off" {...champ('ape')} />
                <TextInput
                  label="Code IDCC"
                  placeholder="1518"
                  inputMode="numeric"
                  autoComplete="off"
                  {...champ('idcc')}
                />
              </SimpleGrid>
              <ChoixCode
                label="Statut (tableau 1)"
                table={TABLE_1}
                {...champ('statut')}
                value={statut === null ? null : String(statut)}
                onChange={(code) =>
                  form.setFieldValue('employeur.statut', code === null ? null : Number(code))
                }
              />
              <ChoixCode label="Domaine d’activité (tableau 2)" table={TABLE_2} {...champ('domaine')} />
              <ChampsAdresse champ={champ} />
              <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
                <NombreField
                  label="Effectif salarié au 31 décembre dernier"
                  max={200_000}
                  {...champ('effectif')}
                  value={form.values.employeur.effectif}
                  onChange={(n) => form.setFieldValue('employeur.effectif', n)}
                />
                {statut === COMMUNE && (
                  <NombreField
                    label="Nombre d’habitants de la commune"
                    max={5_000_000}
                    {...champ('habitants')}
                    value={form.values.employeur.habitants}
                    onChange={(n) => form.setFieldValue('employeur.habitants', n)}
                  />
                )}
                <ChoixMot
                  label="Quartier de l’employeur"
                  vide="Hors quartier prioritaire"
                  mots={{ qpv: 'Quartier prioritaire (QPV)', autre: 'Autre quartier prioritaire' }}
                  {...champ('quartier')}
                />
                {form.values.employeur.quartier !== null && (
                  <TextInput label="Code du quartier" autoComplete="off" {...champ('quartierCode')} />
                )}
              </SimpleGrid>
            </Stack>
          </Section>
          <Section titre="Qui suit le dossier" aide="La personne à qui l’ASP écrit.">
            <Stack gap="lg">
              <TextInput label="Nom" autoComplete="off" {...champ('correspondant.nom')} />
              <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
                <TextInput
                  label="Adresse électronique"
                  type="email"
                  autoComplete="off"
                  {...champ('correspondant.courriel')}
                />
                <TextInput
                  label="Téléphone"
                  type="tel"
                  autoComplete="off"
                  {...champ('correspondant.telephone')}
                />
              </SimpleGrid>
              <ChampsAdresse champ={champ} dans="correspondant." />
            </Stack>
          </Section>
          <Section titre="Qui signe, et ce que disent les contrats">
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
                <TextInput
                  label="Nom de la personne qui signe"
                  autoComplete="off"
                  {...champ('representant.nom')}
                />
                <ChoixMot
                  label="Civilité"
                  mots={{ f: 'Madame', m: 'Monsieur' }}
                  {...champ('representant.genre')}
                />
                <TextInput
                  label="Qualité"
                  placeholder="présidente"
                  autoComplete="off"
                  {...champ('representant.qualite')}
                />
                <TextInput label="Ville de signature" autoComplete="off" {...champ('villeSignature')} />
              </SimpleGrid>
              <Title order={3}>Pour les contrats de travail</Title>
              <TextInput
                label="Convention collective"
                description="Laissez vide si aucune ne s’applique."
                autoComplete="off"
                {...champ('conventionCollective')}
              />
              <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
                <TextInput label="Urssaf et numéro" autoComplete="off" {...champ('urssaf')} />
                <TextInput label="Retraite complémentaire" autoComplete="off" {...champ('caisseRetraite')} />
                <TextInput label="Prévoyance" autoComplete="off" {...champ('prevoyance')} />
              </SimpleGrid>
            </Stack>
          </Section>
        </Stack>
      </Formulaire>
    </EcranFiche>
  );
}
