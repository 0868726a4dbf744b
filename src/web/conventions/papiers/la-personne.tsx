import { Checkbox, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { douteDuSalaire } from '../../../modules/conventions/rules/papiers/salaire.ts';
import { TABLE_3 } from '../../../modules/conventions/rules/papiers/tables-asp.ts';
import { DateField } from '../../ui/date-field.tsx';
import { type Champ, ChampsAdresse } from '../../ui/fiche/champs-adresse.tsx';
import { ChoixCode, ChoixMot, OuiNon } from '../../ui/fiche/choix.tsx';
import { EcranFiche } from '../../ui/fiche/ecran-fiche.tsx';
import { useChampVise } from '../../ui/fiche/use-champ-vise.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler } from '../../ui/toast.ts';
import { EurosField } from '../poste/euros-field.tsx';
import { type PersonneEcrite, personneQuery, useFiches } from './use-papiers.ts';

/** The person hired, as the AR2 and the contract ask. */
export function LaPersonne() {
  const { slug } = useStructure();
  const { convention, contrat } = useParams({ strict: false });
  const ids = { convention: Number(convention), contrat: Number(contrat) };
  const { data } = useSuspenseQuery(personneQuery(slug, ids.convention, ids.contrat));
  return <Fiche key={data.version} ids={ids} lu={data} />;
}

interface FicheProps {
  ids: { convention: number; contrat: number };
  lu: PersonneEcrite;
}

function Fiche({ ids, lu }: FicheProps) {
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { ecrirePersonne } = useFiches(ids.convention);
  const form = useForm({ initialValues: { personne: lu.personne } });
  useChampVise();
  const retour = `/s/${slug}/conventions/${ids.convention}`;
  const envoyer = async ({ personne }: typeof form.values) => {
    await ecrirePersonne(ids.contrat, { version: lu.version, personne });
    signaler('La fiche de la personne est enregistrée.');
    await naviguer({ to: retour, hash: 'papiers' });
  };
  const champ = (nom: string) => ({ name: `personne.${nom}`, ...form.getInputProps(`personne.${nom}`) });
  const coche = (nom: string) => ({
    name: `personne.${nom}`,
    ...form.getInputProps(`personne.${nom}`, { type: 'checkbox' }),
  });
  const { situation, salaireBrut } = form.values.personne;
  const doute = douteDuSalaire(salaireBrut, lu.salaireMinimal);
  return (
    <EcranFiche>
      <PageTitle titre={`Fiche de ${lu.membre}`} retour={{ vers: retour, libelle: 'Le poste' }}>
        <IconLock size={16} aria-hidden /> Gardée chiffrée. Seule la direction peut la lire.
      </PageTitle>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Enregistrer"
        boutonsCollants
        autre={
          <LienBouton to={retour} hash="papiers" variant="subtle">
            Annuler
          </LienBouton>
        }
      >
        <Stack gap="lg">
          <EtatCivil champ={champ} />
          <Section titre="Situation avant l’embauche">
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
                <OuiNon label="En recherche d’emploi" {...champ('situation.recherche')} />
                <OuiNon label="Inscrite ou inscrit à France Travail" {...champ('situation.inscrit')} />
                {situation.inscrit !== false && (
                  <DateField label="Dernière date d’inscription" {...champ('situation.inscritLe')} />
                )}
                <OuiNon label="Indemnisation par France Travail" {...champ('situation.indemnise')} />
                <OuiNon label="Bénéficiaire du RSA" {...champ('situation.rsa')} />
                <OuiNon label="En contrat aidé" {...champ('situation.contratAide')} />
                {situation.contratAide === true && (
                  <OuiNon label="Chez le même employeur" {...champ('situation.memeEmployeur')} />
                )}
                <TextInput label="Autre situation" autoComplete="off" {...champ('situation.autre')} />
              </SimpleGrid>
              <Stack gap="sm">
                <Checkbox label="Étudiante ou étudiant" {...coche('situation.etudiant')} />
                <Checkbox
                  label="Stagiaire de la formation professionnelle"
                  {...coche('situation.stagiaire')}
                />
              </Stack>
              <Text size="sm" c="dimmed" maw="42rem">
                L’AR2 demande aussi si la personne relève de l’obligation d’emploi des travailleurs
                handicapés. Trame ne garde aucune donnée de santé{'\u00a0'}: ces cases se cochent à la main,
                sur l’original.
              </Text>
            </Stack>
          </Section>
          <Section titre="L’emploi">
            <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
              <TextInput
                label="Description de l’emploi (en clair)"
                autoComplete="off"
                {...champ('description')}
              />
              <EurosField
                label="Salaire brut mensuel"
                {...champ('salaireBrut')}
                {...(doute && { description: doute, descriptionProps: { c: 'safran' } })}
              />
            </SimpleGrid>
          </Section>
        </Stack>
      </Formulaire>
    </EcranFiche>
  );
}

function EtatCivil({ champ }: { champ: Champ }) {
  return (
    <Section titre="État civil">
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
          <ChoixMot label="Civilité" mots={{ f: 'Madame', m: 'Monsieur' }} {...champ('genre')} />
          <TextInput label="Prénom" autoComplete="off" {...champ('prenom')} />
          <TextInput label="Nom de famille" autoComplete="off" {...champ('nomDeFamille')} />
          <TextInput label="Nom d’usage, s’il est autre" autoComplete="off" {...champ('nomUsage')} />
          <DateField label="Date de naissance" {...champ('naissance')} />
          <TextInput label="Commune de naissance" autoComplete="off" {...champ('lieuNaissance')} />
          <TextInput
            label="Département ou pays de naissance"
            autoComplete="off"
            {...champ('departementOuPays')}
          />
          <ChoixMot
            label="Nationalité"
            mots={{ francaise: 'Française', ue: 'Union européenne', 'hors-ue': 'Hors Union européenne' }}
            {...champ('nationalite')}
          />
        </SimpleGrid>
        <ChampsAdresse champ={champ} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
          <TextInput label="Courriel" type="email" autoComplete="off" {...champ('courriel')} />
          <ChoixCode label="Niveau de formation (tableau 3)" table={TABLE_3} {...champ('niveau')} />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}
