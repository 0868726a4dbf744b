import { Button, Text } from '@mantine/core';
import { IconMail, IconPhone, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Contact, FichePartenaire } from '../../modules/partenaires/contract.ts';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { Section } from '../ui/section.tsx';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { BoutonsDeLigne } from './boutons-de-ligne.tsx';
import { EcrireContact } from './ecrire-contact.tsx';
import classes from './partenaires.module.css';
import { usePartenaires } from './use-partenaires.ts';

/** Its people at their desk: whom to call, whom to write to. */
export function Contacts({ partenaire: p, ecrit }: { partenaire: FichePartenaire; ecrit: boolean }) {
  const { retirerContact, retablirContact } = usePartenaires();
  const [ouvert, setOuvert] = useState<Contact | 'nouveau' | null>(null);
  const enPoste = p.contacts.filter((c) => !c.retire);
  const partis = p.contacts.filter((c) => c.retire);
  const retirer = (c: Contact) =>
    retirerContact(p.id, c.id).then(
      () =>
        signalerAnnulable(`${c.nom} n’est plus parmi les contacts.`, () => retablirContact(p.id, c.id), {
          bouton: 'Remettre',
          fait: `${c.nom} est de nouveau parmi les contacts.`,
        }),
      signalerErreur,
    );
  const remettre = (c: Contact) =>
    retablirContact(p.id, c.id).then(
      () => signaler(`${c.nom} est de nouveau parmi les contacts.`),
      signalerErreur,
    );
  return (
    <Section titre="Contacts">
      {enPoste.length === 0 && <Text c="dimmed">Personne n’est encore noté chez ce partenaire.</Text>}
      <ListeActions
        lignes={enPoste}
        cleDe={(c) => c.id}
        texte={(c) => <UnContact contact={c} />}
        actions={(c) =>
          ecrit && (
            <BoutonsDeLigne
              nom={c.nom}
              onModifier={() => setOuvert(c)}
              oter="Retirer"
              onOter={() => retirer(c)}
            />
          )
        }
      />
      {ecrit && (
        <Button
          variant="light"
          mt="md"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setOuvert('nouveau')}
        >
          Ajouter un contact
        </Button>
      )}
      {partis.length > 0 && (
        <Depliant titre="Anciens contacts" resume={pluriel(partis.length, 'personne')}>
          <ListeActions
            lignes={partis}
            cleDe={(c) => c.id}
            texte={(c) => [c.nom, c.fonction].filter(Boolean).join(', ')}
            actions={(c) =>
              ecrit && (
                <Button
                  variant="subtle"
                  size="sm"
                  onClick={() => remettre(c)}
                  aria-label={`Remettre ${c.nom}`}
                >
                  Remettre
                </Button>
              )
            }
          />
        </Depliant>
      )}
      {ouvert && (
        <EcrireContact
          partenaire={p.id}
          contact={ouvert === 'nouveau' ? null : ouvert}
          fermer={() => setOuvert(null)}
        />
      )}
    </Section>
  );
}

function UnContact({ contact: c }: { contact: Contact }) {
  return (
    <>
      <strong>{c.nom}</strong>
      {c.fonction && <span className={classes.dit}>{c.fonction}</span>}
      <span className={classes.coordonnees}>
        {c.telephone && (
          <a href={`tel:${c.telephone.replace(/[^\d+]/g, '')}`}>
            <IconPhone size={18} aria-hidden style={{ marginInlineEnd: '0.375rem' }} />
            {c.telephone}
          </a>
        )}
        {c.courriel && (
          <a href={`mailto:${c.courriel}`}>
            <IconMail size={18} aria-hidden style={{ marginInlineEnd: '0.375rem', flex: 'none' }} />
            {c.courriel}
          </a>
        )}
      </span>
    </>
  );
}
