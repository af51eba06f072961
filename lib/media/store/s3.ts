import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { Store } from "./port.ts";

export type S3Settings = {
  /** Unset: Amazon's own. */
  endpoint: string | undefined;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `https://endpoint/bucket/key` instead of `https://bucket.endpoint/key`. */
  pathStyle: boolean;
};

/** A page of a list, as large as S3 gives it. */
const pageSize = 1_000;

/** A bucket, at Amazon or anywhere else that speaks its protocol. */
export function s3Store(settings: S3Settings, filesPerPage = pageSize): Store {
  const { bucket: Bucket } = settings;
  // Loaded when the first file is asked for: whoever keeps files on disk never pays for it.
  let loading: ReturnType<typeof load> | undefined;
  const s3 = () => {
    loading ??= load(settings);
    return loading;
  };
  return {
    async put(key, bytes) {
      const { client, PutObjectCommand } = await s3();
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes }));
    },
    async open(key, range) {
      const { client, GetObjectCommand } = await s3();
      const Range = range && `bytes=${range.start}-${range.end}`;
      const found = await client
        .send(new GetObjectCommand({ Bucket, Key: key, Range }))
        .catch(absent);
      return (found?.Body as Readable | undefined) ?? null;
    },
    async sizeOf(key) {
      const { client, HeadObjectCommand } = await s3();
      const found = await client.send(new HeadObjectCommand({ Bucket, Key: key })).catch(absent);
      return found?.ContentLength ?? null;
    },
    async remove(key) {
      const { client, DeleteObjectCommand } = await s3();
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    },
    async *list(Prefix) {
      const { client, ListObjectsV2Command } = await s3();
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: filesPerPage, ContinuationToken }),
        );
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          if (Key) yield { key: Key, sizeBytes: Size ?? 0, modifiedAt: LastModified ?? new Date() };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
  };
}

async function load({ endpoint, region, pathStyle, ...login }: S3Settings) {
  const sdk = await import("@aws-sdk/client-s3");
  const client: S3Client = new sdk.S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId: login.accessKeyId, secretAccessKey: login.secretAccessKey },
    // Amazon's newer checksums are not understood by many others who speak its protocol.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });
  return { ...sdk, client };
}

function absent(error: { name?: string; $metadata?: { httpStatusCode?: number } }): null {
  // A bucket that is not there is a mistake of ours, and not a file that is gone.
  if (error.name === "NoSuchBucket") throw error;
  if (error.name === "NoSuchKey" || error.$metadata?.httpStatusCode === 404) return null;
  throw error;
}
