import type { Hypothesis } from '../hypothesis'
import otherScheme from './other-scheme'
import saltLength from './salt-length'
import signatureForm from './signature-form'
import audienceElsewhere from './audience-elsewhere'
import audienceText from './audience-text'
import otherFamily from './other-family'
import originAudience from './origin-audience'
import infrastructureToken from './infrastructure-token'
import introspectedAudience from './introspected-audience'
import redirectAudience from './redirect-audience'
import gatewayHeader from './gateway-header'
import oktaServer from './okta-server'
import proxyToken from './proxy-token'
import clockSkew from './clock-skew'
import clientAudience from './client-audience'
import clusterToken from './cluster-token'
import cognitoSignIn from './cognito-sign-in'
import cutShort from './cut-short'
import derSignature from './der-signature'
import durationForInstant from './duration-for-instant'
import entraVersion from './entra-version'
import entraApplicationUri from './entra-application-uri'
import encodedWhole from './encoded-whole'
import environment from './environment'
import innerIssuer from './inner-issuer'
import issuerAudience from './issuer-audience'
import issuerOwnToken from './issuer-own-token'
import keyMembers from './key-members'
import kidSpelling from './kid-spelling'
import localIssuer from './local-issuer'
import knownSecret from './known-secret'
import microsoftKeys from './microsoft-keys'
import microsoftApi from './microsoft-api'
import missingSubject from './missing-subject'
import noIssuer from './no-issuer'
import nullKid from './null-kid'
import otherAlgorithm from './other-algorithm'
import otherKey from './other-key'
import issuerMark from './issuer-mark'
import issuerSpelling from './issuer-spelling'
import signedRequest from './signed-request'
import symmetricSecret from './symmetric-secret'
import opaqueWithDots from './opaque-with-dots'
import otherInstance from './other-instance'
import otherKind from './other-kind'
import otherRealm from './other-realm'
import metadataAddress from './metadata-address'
import googleOrFirebase from './google-or-firebase'
import hosterAddress from './hoster-address'
import noSubject from './no-subject'
import ownName from './own-name'
import passedOn from './passed-on'
import queryInResource from './query-in-resource'
import clientForResource from './client-for-resource'
import issuerForResource from './issuer-for-resource'
import standInKey from './stand-in-key'
import olderType from './older-type'
import unnamedHeader from './unnamed-header'
import refreshToken from './refresh-token'
import rotatedKey from './rotated-key'
import secretLogin from './secret-login'
import sessionLogin from './session-login'
import sharedSecretEncoding from './shared-secret-encoding'
import timeZone from './time-zone'
import tokenInQuery from './token-in-query'
import unsignedToken from './unsigned-token'
import userinfoAudience from './userinfo-audience'

/** Of any token, in the order they are tried: what is seen at a glance first, then what a verification proves, guesses last. */
export const hypotheses: readonly Hypothesis[] = [
  microsoftApi, // before any key is tried: no key of anybody's fits it
  clusterToken,
  infrastructureToken,
  refreshToken,
  encodedWhole,
  tokenInQuery,
  unnamedHeader,
  gatewayHeader,
  introspectedAudience,
  signedRequest,
  otherScheme,
  issuerOwnToken,
  unsignedToken,
  googleOrFirebase, // before kinds, which say of either only that it is an ID token
  otherKind,
  noIssuer, // after kinds of token that never have one
  missingSubject,
  olderType, // after kinds of token that no setting makes up for
  entraVersion,
  entraApplicationUri,
  symmetricSecret,
  proxyToken,
  secretLogin, // after proxies by name
  otherFamily, // after a secret that was given
  sharedSecretEncoding,
  knownSecret,
  derSignature,
  signatureForm,
  standInKey,
  nullKid, // before other keys, which would find the same one and say less
  kidSpelling,
  otherKey,
  otherAlgorithm,
  saltLength,
  keyMembers,
  cutShort, // before changed texts: a cut signature verifies over none of them
  opaqueWithDots, // after what is left of a JWT
  durationForInstant,
  timeZone, // before clock skew: a whole time zone is no drift
  clockSkew,
  queryInResource,
  audienceText,
  clientForResource, // before claims that name this server, of which the client’s is one
  issuerForResource,
  audienceElsewhere,
  issuerMark, // before environments and realms, which a mark would make of one name
  otherInstance,
  environment,
  userinfoAudience,
  issuerAudience, // before the client’s name, which says less
  clientAudience,
  redirectAudience,
  ownName,
  metadataAddress, // after the server’s own name, which may be the inner one
  hosterAddress,
  originAudience, // after transports and inner names, which say more
  passedOn, // a guess from names: after whatever makes the two one server
  innerIssuer,
  oktaServer,
  otherRealm, // after environments, whose names may be a realm's
  issuerSpelling, // after realms: a shared key proves no more than one authorization server
  localIssuer, // after a shared key, which would show that it is this one by another name
  cognitoSignIn,
  noSubject,
  microsoftKeys,
  rotatedKey, // a guess from the age alone
  sessionLogin, // a guess from what is not there
]
