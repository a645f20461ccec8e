import { api, answer } from '@shared/api/client';

const member = (chatRoomId: string, userId: string) => ({ params: { path: { chatRoomId, userId } } });

export const deleteMessage = (chatRoomId: string, seq: number) =>
  answer(api.DELETE('/festivals/chatting/{chatRoomId}/messages/{seq}', { params: { path: { chatRoomId, seq } } }));

export const mute = (chatRoomId: string, userId: string, minutes: number) =>
  answer(api.PUT('/festivals/chatting/{chatRoomId}/members/{userId}/mute', { ...member(chatRoomId, userId), body: { minutes } }));

export const unmute = (chatRoomId: string, userId: string) =>
  answer(api.DELETE('/festivals/chatting/{chatRoomId}/members/{userId}/mute', member(chatRoomId, userId)));

export const ban = (chatRoomId: string, userId: string) =>
  answer(api.PUT('/festivals/chatting/{chatRoomId}/members/{userId}/ban', member(chatRoomId, userId)));

export const slowDown = (chatRoomId: string, slowModeSeconds: number) =>
  answer(
    api.PATCH('/festivals/chatting/{chatRoomId}', { params: { path: { chatRoomId } }, body: { slowModeSeconds } }),
  );
