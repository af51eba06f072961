import { unknownDevicePath } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = unknownDevicePath();
