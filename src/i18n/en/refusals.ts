/** Why a command was not carried out, one sentence for each code. */
export const refusals = {
  moment: {
    readOnly:
      'You’re looking at a past moment. Return to the present or continue from here to change anything.',
  },
  user: {
    unknown: 'There is no user with the id {id}.',
    principalNameTaken: 'Another user already has the user principal name {name}.',
  },
  group: {
    unknown: 'There is no group with the id {id}.',
    rule: 'The membership rule has an error at position {position, number}. {problem}',
    ruleMissing: 'A dynamic group needs a membership rule.',
    dynamic: 'Members of a dynamic group follow its rule and can’t be added or removed by hand.',
    licensed:
      'Unable to delete the group because there is a product license assigned to the group. To delete this group, remove any product licenses first.',
    notSecurityEnabled: 'Only security-enabled groups can hold licenses.',
  },
  member: {
    unknown: 'There is no user or group with the id {id}.',
    present: '{name} is already a member.',
    absent: '{name} isn’t a member.',
    self: 'A group can’t be a member of itself.',
  },
  product: {
    unknown: 'The tenant has no subscription to {product}.',
    present: 'The tenant already has a subscription to {product}.',
  },
  id: {
    taken: 'The id {id} is already in use.',
  },
  property: {
    invalid: '“{value}” isn’t a valid value for {property}.',
  },
  licence: {
    nothing: 'There is nothing to change.',
    repeated: '{product} is named twice in this change.',
    absent: '{product} isn’t assigned directly.',
    inherited:
      'This license is inherited from a group membership and can’t be removed directly from the user.',
  },
  plan: {
    notInProduct: '{product} has no service plan {plan}.',
    present: '{product} already has the service plan {plan}.',
    clash: 'The service plan {name} is already known under another name or id.',
  },
  location: {
    missing: 'License cannot be assigned to a user without a usage location specified.',
  },
  ruleFault: {
    rule: {
      empty: 'The rule is empty.',
      tooLong: 'The rule is longer than 3,072 characters.',
      tooDeep: 'Too many parentheses inside each other.',
      device: 'Rules about devices can’t be used here: a licensed group has users as members.',
      directReports: '“Direct Reports for” can’t be used here: this directory keeps no managers.',
    },
    property: {
      expected: 'A property such as user.department is expected.',
      unknown: '“{found}” isn’t a property. Property names are case sensitive.',
      outOfPlace: '“{found}” can’t stand here: inside -any and -all only the item’s own properties can.',
    },
    operator: {
      expected: 'An operator such as -eq is expected.',
      unknown: '“{found}” isn’t an operator.',
      notForProperty: '“{found}” can’t be used with this property.',
    },
    value: {
      expected: 'A value is expected.',
      wrongType: '“{found}” isn’t the kind of value that this property needs.',
    },
    regex: {
      invalid: '“{found}” isn’t a valid regular expression.',
    },
    null: {
      operator: 'null can be used with -eq and -ne only.',
    },
    parenthesis: {
      open: 'A closing parenthesis is missing.',
    },
    list: {
      open: 'A closing bracket is missing.',
    },
    quote: {
      open: 'A closing quotation mark is missing.',
    },
    unexpected: '“{found}” isn’t expected here.',
  },
  template: {
    exclusive: '{plan} in {product} conflicts with {otherPlan} in {otherProduct}.',
    dependency:
      'License operation failed. Make sure that the group has necessary services before adding or removing a dependent service. The service {plan} requires {requirement} to be enabled as well.',
  },
} as const;
