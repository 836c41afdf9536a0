import type {} from '@fastify/cookie';
import type {} from '@fastify/multipart';
import type { Actor, Role } from '@bihuan/domain';
import { Forbidden } from '@bihuan/record';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Who asks: the workflow's actor, with the session it came by (null for a bearer token). */
export interface Caller extends Actor {
  readonly id: string;
  readonly username: string;
  readonly sessionId: string | null;
  readonly csrfToken: string | null;
  /** logged in with a one-time password: nothing but changing it is allowed */
  readonly mustChangePassword: boolean;
}
export type CallerRequest = FastifyRequest & { caller?: Caller };

/** The logged-in person of a request. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('a route asked for its caller without log-in');
  return caller;
});

export const PUBLIC = 'public';
/** A route that needs no log-in. */
export const Public = (): MethodDecorator & ClassDecorator => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

export const BEFORE_PASSWORD_CHANGE = 'before password change';
/** A route that is open to who must change a one-time password first. */
export const BeforePasswordChange = (): MethodDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

export const NOT_ACTIVITY = 'not activity';
/** A route that pages call by themselves: it does not keep an idle session alive. */
export const NotActivity = (): MethodDecorator => SetMetadata(NOT_ACTIVITY, true);

/** 403 unless the caller has one of the roles. */
export function requireRole(caller: Actor, ...roles: Role[]): void {
  if (!caller.roles.some((role) => roles.includes(role))) throw new Forbidden();
}
