import type { ReactNode } from 'react';

import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { Button } from './Button';
import style from './Confirm.module.css';

type Props = {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  yes: string;
  no: string;
  danger?: boolean;
  isPending?: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** Asks before an important action. */
export function Confirm({ isOpen, title, children, yes, no, danger, isPending, onYes, onNo }: Props) {
  return (
    <ModalOverlay className={style.scrim} isOpen={isOpen} isDismissable onOpenChange={(open) => open || onNo()}>
      <Modal className={style.modal}>
        <Dialog className={style.dialog} role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <div>{children}</div>
          <div className={style.actions}>
            <Button look={danger ? 'danger' : 'primary'} isPending={isPending ?? false} onPress={onYes} wide>
              {yes}
            </Button>
            <Button look="quiet" onPress={onNo} wide autoFocus>
              {no}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
