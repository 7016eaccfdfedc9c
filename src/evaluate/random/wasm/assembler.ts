// The few instructions of WebAssembly that the kernels are written in, put together where they run: what is read here is
// what is executed. https://webassembly.github.io/spec/core/binary/

/** What is used of the global of this name, which neither the language's library nor Node's declares. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (of: {
    readonly initial: number;
  }) => {
    readonly buffer: ArrayBuffer;
    readonly grow: (pages: number) => number;
  };
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** Bytes of code. */
export type Code = readonly number[];

const leb = (value: number): Code =>
  value < 128 ? [value] : [(value & 127) | 128, ...leb(Math.floor(value / 128))];

const signedLeb = (value: number): Code => {
  const byte = value & 127;
  const rest = value >> 7;
  const done = (rest === 0 && byte < 64) || (rest === -1 && byte >= 64);
  return done ? [byte] : [byte | 128, ...signedLeb(rest)];
};

const simd =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), 0xfd, ...leb(opcode)];

const plain =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), opcode];

const words = (values: readonly number[]): Code =>
  values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]);

export const i32 = {
  of: (value: number): Code => [0x41, ...signedLeb(value | 0)],
  add: plain(0x6a),
  sub: plain(0x6b),
  and: plain(0x71),
  shiftLeft: plain(0x74),
  lessThan: plain(0x49),
  load8: (address: Code, offset: number): Code => [...address, 0x2d, 0, ...leb(offset)],
} as const;

/** Vectors of four words; `Wide` of two long ones. */
export const x4 = {
  of: (...values: readonly [number, number, number, number]): Code => [0xfd, 0x0c, ...words(values)],
  load: (address: Code, offset: number): Code => [...address, 0xfd, 0, 4, ...leb(offset)],
  store: (address: Code, offset: number, value: Code): Code => [
    ...address,
    ...value,
    0xfd,
    0x0b,
    4,
    ...leb(offset),
  ],
  /** Stores the first word. */
  storeWord: (address: Code, offset: number, value: Code): Code => [
    ...address,
    ...value,
    0xfd,
    0x5a,
    0,
    ...leb(offset),
    0,
  ],
  splat: simd(0x11),
  /** Words by number: 0 to 3 of the first, 4 to 7 of the second. */
  shuffle: (a: Code, b: Code, order: readonly [number, number, number, number]): Code => [
    ...a,
    ...b,
    0xfd,
    0x0d,
    ...order.flatMap((word) => [0, 1, 2, 3].map((byte) => word * 4 + byte)),
  ],
  greaterThan: simd(0x3b),
  and: simd(0x4e),
  /** The first without what is set in the second. */
  without: simd(0x4f),
  or: simd(0x50),
  xor: simd(0x51),
  anyTrue: simd(0x53),
  narrowToHalves: simd(0x86),
  narrowToBytes: simd(0x66),
  add: simd(0xae),
  sub: simd(0xb1),
  addWide: simd(0xce),
  /** Products of the first two words, of the last two: 64 bits each. */
  productsLow: simd(0xde),
  productsHigh: simd(0xdf),
} as const;

export const local = {
  get: (index: number): Code => [0x20, ...leb(index)],
  set: (index: number, value: Code): Code => [...value, 0x21, ...leb(index)],
} as const;

const [i32Type, vectorType] = [0x7f, 0x7b];

/** Runs `body` while `condition` holds, which is asked after it. */
export const repeat = (body: Code, condition: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...condition,
  0x0d,
  0,
  0x0b,
];

export const when = (condition: Code, then: Code, otherwise: Code = []): Code => [
  ...condition,
  0x04,
  0x40,
  ...then,
  ...(otherwise.length > 0 ? [0x05, ...otherwise] : []),
  0x0b,
];

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const name = (text: string): Code => [text.length, ...Array.from(text, (one) => one.charCodeAt(0))];

export interface Program {
  /** Words that are handed over, then words and vectors of its own: locals are numbered in this order. */
  readonly parameters: number;
  readonly words: number;
  readonly vectors: number;
  readonly body: Code;
}

/** `\0asm`, version 1. */
const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

const compiled = ({ parameters, words: own, vectors, body }: Program): object => {
  const code = [2, ...leb(own), i32Type, ...leb(vectors), vectorType, ...body, 0x0b];
  const types = Array.from({ length: parameters }, () => i32Type);
  return new WebAssembly.Module(
    Uint8Array.from([
      ...magic,
      ...section(1, [1, 0x60, parameters, ...types, 0]),
      ...section(2, [1, ...name('a'), ...name('memory'), 2, 0, 1]),
      ...section(3, [1, 0]),
      ...section(7, [1, ...name('run'), 0, 0]),
      ...section(10, [1, ...leb(code.length), ...code]),
    ]),
  );
};

const pageBytes = 65_536;

/** A function over a memory of its own. */
export interface Kernel {
  readonly run: (...parameters: readonly number[]) => void;
  /** The memory, with room for this many bytes. What was in it may still be. */
  readonly memoryOf: (bytes: number) => ArrayBuffer;
}

const kernelOf = (module: object): Kernel => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { a: { memory } });
  return {
    run: exports['run'] as Kernel['run'],
    memoryOf: (bytes) => {
      const more = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
      if (more > 0) memory.grow(more);
      return memory.buffer;
    },
  };
};

export interface Kernels {
  readonly take: () => Kernel;
  readonly giveBack: (kernel: Kernel) => void;
}

/** Compiled when first wanted. Kernels are used again: every one sets a large part of the address space aside. */
export const kernelsOf = (program: () => Program): Kernels => {
  const idle: Kernel[] = [];
  let module: object | null = null;
  return {
    take: () => {
      module ??= compiled(program());
      return idle.pop() ?? kernelOf(module);
    },
    giveBack: (kernel) => {
      idle.push(kernel);
    },
  };
};
