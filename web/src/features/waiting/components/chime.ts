let context: AudioContext | undefined;

/** Browsers let a page play sound only after the user has pressed something on it. */
export function allowChime() {
  context ??= new AudioContext();
  void context.resume();
}

/** Three rising notes. */
export function chime() {
  if (!context) {
    return;
  }
  const start = context.currentTime;
  [523.25, 659.25, 783.99].forEach((frequency, note) => sound(context as AudioContext, frequency, start + note * 0.18));
}

function sound(audio: AudioContext, frequency: number, at: number) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.3, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.5);
}
