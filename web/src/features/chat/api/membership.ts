import { api, answer } from '@shared/api/client';

export const joinRoom = (chatRoomId: string) =>
  answer(api.POST('/festivals/chatting/{chatRoomId}/join', { params: { path: { chatRoomId } } }));

export const leaveRoom = (chatRoomId: string) =>
  answer(api.DELETE('/festivals/chatting/delete', { params: { query: { chatRoomId } } }));
