import { Button, List } from '@mantine/core';
import { useForm } from '@mantine/form';
import { QRCodeSVG } from 'qrcode.react';
import { api } from '../api.ts';
import { ACopier } from '../ui/copy-button.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { ChampCode } from './champ-code.tsx';

interface ActiverTotpProps {
  secret: string;
  uri: string;
  onActif: () => void;
  onAnnuler: () => void;
}

/** Scan, then prove it with a first code. */
export function ActiverTotp({ secret, uri, onActif, onAnnuler }: ActiverTotpProps) {
  const form = useForm({
    initialValues: { code: '' },
    validate: {
      code: (v) => (/^\d{6}$/.test(v.replace(/\s/g, '')) ? null : 'Écrivez les six chiffres du code.'),
    },
  });
  const envoyer = async ({ code }: typeof form.values) => {
    await api.PUT('/api/moi/totp', { body: { code: code.replace(/\s/g, '') } });
    onActif();
  };
  return (
    <Formulaire
      form={form}
      envoyer={envoyer}
      bouton="Activer"
      autre={
        <Button variant="subtle" onClick={onAnnuler}>
          Annuler
        </Button>
      }
    >
      <List type="ordered">
        <List.Item>
          Ouvrez une application d’authentification (FreeOTP, Aegis, celle de votre téléphone…).
        </List.Item>
        <List.Item>Scannez ce carré, ou recopiez la clé.</List.Item>
        <List.Item>Écrivez le code à six chiffres qu’elle affiche.</List.Item>
      </List>
      <QRCodeSVG
        value={uri}
        size={200}
        marginSize={3}
        fgColor="#0b4d4b"
        bgColor="#ffffff"
        title="Carré à scanner avec l’application d’authentification"
        style={{ borderRadius: 16 }}
      />
      <ACopier libelle="Clé, si vous ne pouvez pas scanner" valeur={secret} />
      <ChampCode description={undefined} {...form.getInputProps('code')} />
    </Formulaire>
  );
}
