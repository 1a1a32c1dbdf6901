// In the bundles what only the core knows goes by short names, the same ones in all of them, as they hand things to one
// another. No name of a setting, a message, of JSON or of anything that is looked for by its name belongs here.
const NAMES =
  'areKeyResultsRead bareQuarters bodyStart contentStarts doneRange endCharacter figureRange filledEnd hasDefinition hasHeading hasKeyResultGroups inheritedYear isBoldLine isByLanguage isContinued isPlainText isStudyTime keyRange keyStart keyWithin lasting linesOfPart markLength markOffset markRange mayRetell movedBy nameColumn nameRange otherTables ownChildren ownKey pastYear periodRange readWith recordsYear resolvedIn startCharacter surroundings isOfDates lastCount textStart toOriginal totalRange valueRange valueStart vocabulary isGlued hasLeadingPipe hasTrailingPipe continuation needsWholeText isStated isFiscal isDeclared bareUnit isSettable isDependency isTimePlace isEnd closeness daysLeft continued relatives counting verdict isExpanded lastSent messageFor ranking activeChanged isUpcoming redating lastRow isRange isReading newText isSafe isStale slots isTemplate periodText otherMonths whileTyping reconsider textRange wording memory indentation defining isWhole bySection peopleOfTables peopleOfFields learnsDayOrder lookAgain whenFound lastCaret sentVersion isDefinition columnCount comparator isRepaired statedProgress freshness habits exponent'.split(
    ' ',
  );

export const internalNames = new RegExp(`^(?:${NAMES.join('|')})$`);
export const shortNames = Object.fromEntries(NAMES.map((name, index) => [name, `$${index.toString(36)}`]));
