/** What every object inherits. A name that comes from outside and is one of these is still only a name. */
export const inheritedNames = Object.getOwnPropertyNames(Object.prototype);
